/// Whoever keeps something up to date with what a transaction changes, see
/// `DatabasePool.follow`.
final class Follower: Sendable {
    typealias Body = @Sendable (Database, [Int64: String?]) throws -> Void

    /// A closure that goes in and out of something generic by itself is wrapped once more each
    /// time, and takes longer to call.
    private struct Holder {
        let body: Body
    }

    private let holder = Lock<Holder?>(nil)

    func set(_ body: @escaping Body) { holder.withLock { $0 = Holder(body: body) } }

    /// Runs it in an open transaction, unless nothing has changed.
    func follow(_ changes: [Int64: String?], in db: Database) throws {
        guard !changes.isEmpty, let holder = holder.withLock({ $0 }) else { return }
        try holder.body(db, changes)
    }
}
