import Community
import Foundation
import ICalendar
import Storage

/// A calendar file that a moderator brings in: shown to them, then taken, some of it at a time.
struct CalendarImport: Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum State: String, SQLValue, Sendable {
        case shown, taken, done
    }

    let id: ID
    let space: Space.ID
    let person: Person.ID?
    let digest: String
    let name: String
    let state: State
    /// How many of its events have been looked at.
    let done: Int
    let added: Int
    let changed: Int
    /// The lines of its events that could not be kept, each with the title.
    let refused: [CalendarProblem]
    let createdAt: Date

    /// How many of its events have met this fate so far.
    func count(of fate: ImportStep.Fate) -> Int {
        switch fate {
        case .added: added
        case .changed: changed
        case .same, .older, .trashed: 0
        }
    }
}
