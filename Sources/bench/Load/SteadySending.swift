import Foundation
import Glibc
import Synchronization

/// Sends so many requests a second, on threads of its own, until it is told to end.
final class SteadySending: Sendable {
    private struct State {
        var isOver = false
        var failure: (any Error)?
        var measured = Load.Measured()
    }

    private let send: @Sendable (_ number: Int) throws -> Int
    private let threads: Int
    private let began = Moment.now
    private let state = Mutex(State())
    private let done = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - threads: how many wait for an answer at a time, at most.
    ///   - send: sends the request of this number, and gives the status of its answer.
    init(perSecond: Int, threads: Int, _ send: @escaping @Sendable (_ number: Int) throws -> Int) {
        (self.send, self.threads) = (send, threads)
        let step = 1_000_000_000 / perSecond
        for thread in 0..<threads {
            Thread.detachNewThread { self.run(thread, every: step) }
        }
    }

    private func run(_ thread: Int, every step: Int) {
        defer { done.signal() }
        do {
            for turn in 0... {
                let number = turn * threads + thread
                let due = began + number * step
                while Moment.now < due, !isOver { usleep(500) }
                if isOver { return }
                try send(number, due)
            }
        } catch {
            state.withLock { $0.failure = error }
        }
    }

    /// The time counts from when it was due, so that a wait of the one before shows.
    private func send(_ number: Int, _ due: Int) throws {
        let (status, now) = (try send(number), Moment.now)
        state.withLock {
            $0.measured.count += 1
            $0.measured.latencies.add(nanoseconds: now - due)
            if status >= 400 { $0.measured.refused += 1 }
            if status == 503 { $0.measured.putOff += 1 }
        }
    }

    private var isOver: Bool { state.withLock { $0.isOver } }

    /// What was sent since the beginning.
    func end() throws -> Load.Measured {
        state.withLock {
            $0.isOver = true
            $0.measured.seconds = Moment.seconds(since: began)
        }
        for _ in 0..<threads { done.wait() }
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.measured
        }
    }
}
