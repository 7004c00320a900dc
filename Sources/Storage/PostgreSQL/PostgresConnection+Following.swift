import Synchronization

/// Reading from a replica.
///
/// What `pg_current_snapshot` prints there does not tell two snapshots apart: it leaves out what
/// is under way on the server that is repeated. What it has repeated does, if that is the same
/// before the snapshot was taken and after.
extension PostgresConnection {
    private static let doubts = Atomic(0)

    /// Begins a transaction that is to see all up to a position.
    func follow(_ position: Position, deadline: UInt64, belief: String?) {
        let known = belief.flatMap { Position($0) }.map { $0 >= position } ?? false
        begin(
            [.control(.replayed), .sync, .control(.beginReading), .control(.replayed)],
            deadline: deadline, belief: known ? belief : nil)
        needed = position
    }

    /// The replica has not repeated what is needed. One that repeats nothing any more says "".
    var isBehind: Bool {
        guard let needed, let snapshot else { return false }
        return Position(snapshot).map { $0 < needed } ?? true
    }

    /// Of the two answers, the second comes with the snapshot. Where they differ, nobody can say
    /// what it sees, and it is equal to no other.
    func noteReplayed(_ text: String) {
        guard let before = snapshot else {
            snapshot = text
            return
        }
        guard before != text else { return }
        let doubt = Self.doubts.add(1, ordering: .relaxed).newValue
        snapshot = "\(before) \(doubt)"
    }
}
