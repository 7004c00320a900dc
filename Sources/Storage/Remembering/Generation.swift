import Synchronization

/// How often this process has committed, and what: what was read at one count holds until a commit
/// changes a table of those that were read.
///
/// Raised after a commit is on the disk and before anybody is told of it; taken before a read
/// transaction begins. So what a reader sees is never older than the count it carries.
final class Generation: Sendable {
    let tables = TableNumbers()
    private let count = Atomic(0)
    /// The counts of the last commits that changed each table, by its number; the latest first.
    private let changes = Lock([SIMD4<Int>](repeating: .zero, count: TableSet.size))

    var current: Int { count.load(ordering: .acquiring) }

    /// - Parameter changed: what the commit wrote in.
    func advance(_ changed: TableSet) {
        let next = count.load(ordering: .relaxed) + 1
        changes.withLock { changes in
            changed.visit { table in
                let known = changes[table]
                changes[table] = SIMD4(next, known[0], known[1], known[2])
            }
        }
        count.store(next, ordering: .releasing)
    }

    /// Whether it is known that no commit after one count, up to another, has changed any of the
    /// tables.
    func isUnchanged(_ tables: TableSet, from first: Int, to last: Int) -> Bool {
        changes.withLock { changes in
            var isUnchanged = true
            tables.visit { table in
                let known = changes[table]
                let isChanged = known .> first .& known .<= last
                // Of those before the last four nothing is known.
                if any(isChanged) || known[3] > last { isUnchanged = false }
            }
            return isUnchanged
        }
    }
}
