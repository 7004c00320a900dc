import Community
import Content
import Foundation
import Storage

/// An address by which a calendar elsewhere follows the agenda of a space, with the sight of the
/// person that it belongs to.
struct CalendarSubscription: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let person: Person.ID
    let space: Space.ID
    let scope: CalendarScope
    /// What its owner calls it: the phone, the desk.
    let name: String
    let createdAt: Date
    let usedAt: Date?

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        space = try row["space_id"]
        name = try row["name"]
        createdAt = try row["created_at"]
        usedAt = try row["used_at"]
        let theme: ItemTheme.ID? = try row["theme_id"]
        let word: String = try row["scope"]
        scope = theme.map { .theme($0) } ?? (word == "mine" ? .mine : .all)
    }
}
