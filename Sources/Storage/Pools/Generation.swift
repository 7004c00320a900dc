import Synchronization

/// How often this process has committed: what was read at one count holds until the next.
///
/// Raised after a commit is on the disk and before anybody is told of it; taken before a read
/// transaction begins. So what a reader sees is never older than the count it carries.
final class Generation: Sendable {
    private let count = Atomic(0)

    var current: Int { count.load(ordering: .acquiring) }

    func advance() { count.add(1, ordering: .releasing) }
}
