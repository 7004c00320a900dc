import Foundation
import Storage

/// What all who see the same in a collection were told of it until now.
struct CollectionLedger: FromRow {
    struct ID: EntityID {
        let rawValue: Int64
    }

    struct Row: Sendable {
        let stamp: Int64
        /// The turn at which it was there first.
        let since: Int64
        /// The turn of its last change.
        let turn: Int64
        let isGone: Bool

        /// Whether somebody who came at a turn was told of it.
        func isKnown(at asked: Int64) -> Bool { since <= asked && !(isGone && turn <= asked) }
    }

    let id: ID
    let space: Space.ID
    let sight: String
    /// Counts its changes.
    let turn: Int64
    /// Of what went before this turn nothing is known any more.
    let floor: Int64
    let usedAt: Date
    var rows: [Int64: Row] = [:]

    init(row: Storage.Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        sight = try row["sight"]
        turn = try row["turn"]
        floor = try row["floor"]
        usedAt = try row["used_at"]
    }

    /// Whether it says of these members what there is to say.
    func isRight(_ members: [CollectionMember]) -> Bool {
        let there = rows.count { !$0.value.isGone }
        return there == members.count
            && members.allSatisfy {
                guard let row = rows[$0.id] else { return false }
                return !row.isGone && row.stamp == $0.stamp
            }
    }
}
