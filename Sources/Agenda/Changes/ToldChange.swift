import Community
import Content
import Foundation
import Storage

/// A change that is told.
struct ToldChange: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum Kind: String, SQLValue, Sendable {
        case changed, cancelled, restored
        /// Of dates that are taken out.
        case removed
        /// Of an event that is out no more: not told yet, and told.
        case hidden, withdrawn

        var isAway: Bool { self == .hidden || self == .withdrawn }

        var reason: NoticeReason {
            switch self {
            case .changed: .eventChanged
            case .cancelled, .removed, .hidden, .withdrawn: .eventCancelled
            case .restored: .eventRestored
            }
        }
    }

    let id: ID
    let event: Item.ID
    let occurrence: Occurrence.ID?
    let kind: Kind
    /// How many dates it is about.
    let dates: Int
    let was: (start: Date, end: Date, place: String)
    let now: (start: Date, end: Date, place: String)
    let actor: Person.ID?

    init(row: Row) throws {
        id = try row["id"]
        event = try row["event_id"]
        occurrence = try row["occurrence_id"]
        kind = try row["kind"]
        dates = try row["dates"]
        was = (try row["was_starts"], try row["was_ends"], try row["was_place"])
        now = (try row["starts_at"], try row["ends_at"], try row["place"])
        actor = try row["actor_id"]
    }

    var isMoved: Bool { was.start != now.start || was.end != now.end }
    var isElsewhere: Bool { was.place != now.place }
}
