import Foundation
import Synchronization

/// Never asks two things at once of one host, whoever asks: each takes its turn.
package final class HostTurns: Sendable {
    package init() {}

    private let busy = Mutex<Set<String>>([])

    /// Waits for whoever asks the same host: what they ask has a limit of its own.
    package func run<Value, Failure: Error>(
        _ host: String, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        while !busy.withLock({ $0.insert(host).inserted }) { Thread.sleep(forTimeInterval: 0.02) }
        defer { leave(host) }
        return try body()
    }

    /// For somebody who waits for the answer.
    /// - Returns: nil if the host is still being asked after a while.
    package func run<Value, Failure: Error>(
        _ host: String, within patience: Duration, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        let end = ContinuousClock.now + patience
        while !busy.withLock({ $0.insert(host).inserted }) {
            guard ContinuousClock.now < end else { return nil }
            Thread.sleep(forTimeInterval: 0.02)
        }
        defer { leave(host) }
        return try body()
    }

    private func leave(_ host: String) {
        busy.withLock { _ = $0.remove(host) }
    }
}
