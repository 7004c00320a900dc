import Synchronization

/// The requests that wait for the threads of one lane.
final class LaneQueue: Sendable {
    private struct State {
        var jobs = Queue<Job>()
        var isClosed = false
    }

    private let state = Mutex(State())
    private let waiting = Semaphore()
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// False when the lane is full or closed; the job is then not kept.
    func push(_ job: Job) -> Bool {
        let isKept = state.withLock { state in
            guard !state.isClosed, state.jobs.count < capacity else { return false }
            state.jobs.append(job)
            return true
        }
        if isKept { waiting.signal() }
        return isKept
    }

    /// Waits for the next job; nil once the lane is closed and empty.
    func take() -> Job? {
        waiting.wait()
        return state.withLock { $0.jobs.popFirst() }
    }

    /// Lets `threads` waiting threads end once the queue is empty.
    func close(threads: Int) {
        state.withLock { $0.isClosed = true }
        for _ in 0..<threads { waiting.signal() }
    }
}
