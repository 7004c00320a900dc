/// Whoever keeps something up to date with what a transaction changes, see
/// `DatabasePool.follow`.
final class Follower: Sendable {
    typealias Body = @Sendable (Database, [Int64: String?]) throws -> Void

    private let body = Lock<Body?>(nil)

    func set(_ body: @escaping Body) { self.body.withLock { $0 = body } }

    /// Runs it in an open transaction, unless nothing has changed.
    func follow(_ changes: [Int64: String?], in db: Database) throws {
        guard !changes.isEmpty, let body = body.withLock({ $0 }) else { return }
        try body(db, changes)
    }
}
