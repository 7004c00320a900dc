import Foundation
import Synchronization

/// Somebody who writes one thing after the other meanwhile, and how long each took.
final class Bystander: Sendable {
    private struct State {
        var isOver = false
        var latencies = Latencies()
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let done = DispatchSemaphore(value: 0)

    init(_ port: Int, _ request: [UInt8], network: Int) {
        let thread = Thread { [self] in
            do {
                let load = try Load(port: port, connections: 1, network: network, [request])
                while !state.withLock({ $0.isOver }) {
                    let measured = try load.run(seconds: 0.05)
                    state.withLock { $0.latencies.add(measured.latencies) }
                }
            } catch {
                state.withLock { $0.failure = error }
            }
            done.signal()
        }
        thread.start()
    }

    /// The longest of all, in seconds.
    func end() throws -> Double {
        state.withLock { $0.isOver = true }
        done.wait()
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.latencies.longest
        }
    }
}
