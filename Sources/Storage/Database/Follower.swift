/// Whoever keeps something up to date with what a transaction changes, see
/// `DatabasePool.follow`.
final class Follower: Sendable {
    typealias Body = @Sendable (Database, Set<Int64>) throws -> Void

    private let body = Lock<Body?>(nil)

    func set(_ body: @escaping Body) { self.body.withLock { $0 = body } }

    /// Runs it in an open transaction, unless nothing has changed.
    func follow(_ changes: Set<Int64>, in db: Database) throws {
        guard !changes.isEmpty, let body = body.withLock({ $0 }) else { return }
        try body(db, changes)
    }
}
