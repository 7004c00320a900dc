import Synchronization

/// Tells the connections that hold it to give up, from any thread. They notice within a quarter of
/// a second, while a connection is opened within one.
package final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    package init() {}

    package func cancel() { flag.store(true, ordering: .relaxed) }

    package var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
