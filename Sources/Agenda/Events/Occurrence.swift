import Community
import Content
import Foundation
import Storage

/// One date of an event.
struct Occurrence: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let event: Item.ID
    let space: Space.ID
    /// When it was to begin as the rule says, on the clock of the event's zone: `20261127T190000`.
    let recurrence: String
    let startsAt: Date
    /// Exclusive.
    let endsAt: Date
    let isCancelled: Bool
}

extension Occurrence: FromRow {
    static let columns: SQL = """
        o.id AS occurrence_id, o.event_id, o.space_id AS occurrence_space, o.recurrence_id,
        o.starts_at AS occurrence_starts, o.ends_at AS occurrence_ends,
        o.cancelled AS occurrence_off
        """

    init(row: Row) throws {
        id = try row["occurrence_id"]
        event = try row["event_id"]
        space = try row["occurrence_space"]
        recurrence = try row["recurrence_id"]
        startsAt = try row["occurrence_starts"]
        endsAt = try row["occurrence_ends"]
        isCancelled = try row["occurrence_off"]
    }
}
