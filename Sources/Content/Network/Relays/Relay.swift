import Community
import Foundation
import Storage

/// An item of one space that another one shows, or is asked to, or has declined.
struct Relay: Sendable {
    struct ID: EntityID {
        let rawValue: Int64
    }

    enum State: String, SQLValue, Sendable {
        /// It waits for the moderators of the other space.
        case asked
        case shown, declined
    }

    let id: ID
    let source: Item.ID
    /// That of the source.
    let kind: String
    let origin: Space.ID
    /// Where it is shown.
    let space: Space.ID
    /// What stands for it there; nil once that is gone.
    let item: Item.ID?
    let state: State
    let reason: String
    let askedBy: Person.ID?
    let at: Date
    /// Whether the moderators there have taken it off.
    let isTakenOff: Bool

    /// Whether it waits or is read there.
    var isAlive: Bool { state != .declined && !isTakenOff }
}

extension Relay: FromRow {
    init(row: Row) throws {
        id = try row["relay_id"]
        source = try row["source_id"]
        kind = try row["relay_kind"]
        origin = try row["origin_id"]
        space = try row["relay_space_id"]
        item = try row["shown_id"]
        state = try row["state"]
        reason = try row["reason"]
        askedBy = try row["asked_by"]
        at = try row["relay_at"]
        isTakenOff = try row["taken_off"]
    }
}
