import Synchronization

/// Whether the server is on its way out: what waits for others breaks off, and is done again when
/// it is back.
package final class Ending: Sendable {
    private let state = Atomic<Bool>(false)

    init() {}

    package var hasBegun: Bool { state.load(ordering: .acquiring) }

    package func begin() { state.store(true, ordering: .releasing) }
}
