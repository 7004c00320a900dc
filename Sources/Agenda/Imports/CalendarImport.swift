import Community
import Foundation
import Storage

/// A calendar file that a moderator brings in: shown to them, then taken, some of it at a time.
struct CalendarImport: FromRow, Sendable {
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
    let createdAt: Date

    /// How many of its events have met this fate so far.
    func count(of fate: ImportStep.Fate) -> Int {
        switch fate {
        case .added: added
        case .changed: changed
        case .same, .older, .trashed: 0
        }
    }

    init(row: Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        person = try row["person_id"]
        digest = try row["digest"]
        name = try row["name"]
        state = try row["state"]
        done = try row["done"]
        added = try row["added"]
        changed = try row["changed"]
        createdAt = try row["created_at"]
    }
}
