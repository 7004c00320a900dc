/// The requests that wait for the threads of one lane. Networks take turns, so that whoever asks
/// for much at once delays nobody but themselves.
final class LaneQueue: Sendable {
    fileprivate struct State {
        var jobs: [IPAddress: Queue<Job>] = [:]
        var turns = Queue<IPAddress>()
        var count = 0
        var idle = 0
        var isClosed = false
    }

    private let state = Monitor(State())
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Takes as many jobs as there is room for, from the first on; returns how
    /// many, none once the lane is closed.
    func push(_ jobs: [Job]) -> Int {
        let (count, idle) = state.withLock { state in
            let count = state.isClosed ? 0 : min(jobs.count, capacity - state.count)
            for job in jobs.prefix(count) { state.append(job) }
            return (count, state.idle)
        }
        // One is enough: it wakes the next if there is more to do.
        if count > 0 && idle > 0 { state.signal() }
        return count
    }

    /// Takes a job that is part of an answer under way, however many wait; their number is
    /// bounded by that of the answers.
    func add(_ job: Job) {
        let idle = state.withLock { state in
            if !state.isClosed { state.append(job) }
            return state.idle
        }
        if idle > 0 { state.signal() }
    }

    /// Waits for the next job; nil once the lane is closed and empty.
    func take() -> Job? {
        var isWaiting = false
        var wakesNext = false
        let job: Job? = state.wait { state -> Job?? in
            if isWaiting { state.idle -= 1 }
            isWaiting = false
            if let job = state.popFirst() {
                wakesNext = state.count > 0 && state.idle > 0
                return .some(job)
            }
            if state.isClosed { return .some(nil) }
            state.idle += 1
            isWaiting = true
            return nil
        }
        if wakesNext { state.signal() }
        return job
    }

    /// Lets every thread end once the queue is empty.
    func close() {
        state.withLock { $0.isClosed = true }
        state.signalAll()
    }
}

extension LaneQueue.State {
    fileprivate mutating func append(_ job: Job) {
        count += 1
        if jobs[job.network]?.append(job) != nil { return }
        jobs[job.network] = Queue()
        jobs[job.network]?.append(job)
        turns.append(job.network)
    }

    fileprivate mutating func popFirst() -> Job? {
        guard let network = turns.popFirst(), let job = jobs[network]?.popFirst() else {
            return nil
        }
        count -= 1
        if let left = jobs[network]?.count, left > 0 {
            turns.append(network)
        } else {
            jobs[network] = nil
        }
        return job
    }
}
