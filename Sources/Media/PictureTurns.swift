import Synchronization

/// Lets one picture be worked on at a time, and few wait.
final class PictureTurns: Sendable {
    /// Worked on and waiting.
    private static let most = 6
    /// Of one owner.
    private static let mostOfOne = 2

    private let owners = Mutex<[Int64: Int]>([:])
    private let turn = Mutex(())

    /// How many are worked on or wait.
    var count: Int { owners.withLock { $0.values.reduce(0, +) } }

    /// Works alone, on the calling thread. Throws `busy` when too many wait already.
    func run(
        for owner: Int64, _ work: () throws(PictureError) -> PictureFacts
    ) throws(PictureError) -> PictureFacts {
        guard enter(owner) else { throw .busy }
        defer { leave(owner) }
        // The `Result` carries the typed error out of the lock.
        let result = turn.withLock { _ in Result { () throws(PictureError) in try work() } }
        return try result.get()
    }

    private func enter(_ owner: Int64) -> Bool {
        owners.withLock { owners in
            let own = owners[owner, default: 0]
            let all = owners.values.reduce(0, +)
            guard own < Self.mostOfOne, all < Self.most else { return false }
            owners[owner] = own + 1
            return true
        }
    }

    private func leave(_ owner: Int64) {
        owners.withLock { owners in
            let left = owners[owner, default: 0] - 1
            owners[owner] = left > 0 ? left : nil
        }
    }
}
