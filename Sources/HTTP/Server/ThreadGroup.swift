import Synchronization

/// The threads of a server, counted so that their end can be awaited.
final class ThreadGroup: Sendable {
    private struct State {
        var running = 0
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let begun = Semaphore()
    private let ended = Semaphore()

    /// Starts a thread and waits until its body has called what it is given:
    /// with nil once it is ready, or with the error that ends it, which is
    /// then thrown here.
    func start(
        _ name: String, _ body: @escaping @Sendable (_ ready: ((any Error)?) -> Void) -> Void
    ) throws {
        try Thread.start(name) { [self] in
            var isRunning = false
            body { failure in
                isRunning = failure == nil
                state.withLock { state in
                    state.failure = failure
                    state.running += isRunning ? 1 : 0
                }
                begun.signal()
            }
            if isRunning { ended.signal() }
        }
        begun.wait()
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// Waits until every thread has ended, or `milliseconds` have passed.
    func wait(milliseconds: Int) {
        let end = Clock.now + milliseconds
        while state.withLock({ $0.running }) > 0, ended.wait(milliseconds: max(0, end - Clock.now))
        {
            state.withLock { $0.running -= 1 }
        }
    }
}
