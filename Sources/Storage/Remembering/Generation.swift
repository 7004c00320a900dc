import Synchronization

/// How often this process has committed, and what: what was read at one count holds until a commit
/// changes a table of those that were read.
///
/// Raised after a commit is on the disk and before anybody is told of it; taken before a read
/// transaction begins. So what a reader sees is never older than the count it carries.
final class Generation: Sendable {
    let tables = TableNumbers()
    private let count = Atomic(0)
    /// The count of the last commit that changed each table, by its number.
    private let changes = Lock([Int](repeating: 0, count: TableSet.size))

    var current: Int { count.load(ordering: .acquiring) }

    /// - Parameter changed: what the commit wrote in.
    func advance(_ changed: TableSet) {
        let next = count.load(ordering: .relaxed) + 1
        changes.withLock { changes in changed.visit { changes[$0] = next } }
        count.store(next, ordering: .releasing)
    }

    /// Whether no commit after a count has changed any of the tables.
    func isUnchanged(_ tables: TableSet, since count: Int) -> Bool {
        changes.withLock { changes in
            var latest = 0
            tables.visit { latest = max(latest, changes[$0]) }
            return latest <= count
        }
    }
}
