/// The replicas of the server of a database. One of them is read from, always the same as long as
/// it is well, since what is remembered of one is of no use for another; the next server of the
/// site may have taken another.
final class Replicas: Sendable {
    private let positions: Positions
    private let all: [Replica]
    private let watches: [ReplicaWatch]

    /// - Parameter primary: the server that they repeat.
    init(
        _ servers: [ServerAddress], of primary: ServerAddress, _ positions: Positions,
        _ options: StorageOptions
    ) {
        self.positions = positions
        all = servers.prefix(Snapshots.most - 1).enumerated().shuffled()
            .map { Replica($0.element, place: $0.offset + 1, options) }
        watches = all.map { ReplicaWatch($0, primary, options) }
        for watch in watches { watch.start() }
    }

    /// Reads from a replica that has all up to a position.
    /// - Parameter after: what the reader has written; nil for nothing.
    /// - Returns: nil if there is none.
    func read<Value>(
        after: Position?, _ body: (Database) throws -> Value
    ) -> (Value, Database)? {
        guard let replica = all.first(where: { $0.trouble == nil }),
            let needed = positions.needed(after: after)
        else { return nil }
        return replica.read(needed, body)
    }

    /// Looks at each now.
    /// - Returns: what it is and why it is not read from, if it is not.
    func look() -> [(name: String, trouble: String?)] {
        watches.map { ($0.name, $0.trouble()) }
    }

    /// Those that are not read from, and of how many.
    var leftOut: (Int, of: Int) { (all.count { $0.trouble != nil }, all.count) }

    func close() {
        for watch in watches { watch.stop() }
        for replica in all { replica.close() }
    }
}
