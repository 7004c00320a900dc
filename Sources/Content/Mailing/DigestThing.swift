import Community
import Foundation
import Storage

/// What is new on one thing, for one person.
struct DigestThing: FromRow {
    let person: Person.ID
    let id: Item.ID
    let kind: String
    let title: String
    /// How many messages or comments there are that they have not seen.
    let answers: Int
    /// Whether it is new itself.
    let isNew: Bool
    let lastAt: Date
    /// How many things there are in all, beyond what one digest has.
    let total: Int

    init(row: Row) throws {
        person = try row["person_id"]
        id = try row["id"]
        kind = try row["kind"]
        title = try row["title"]
        answers = try row["answers"]
        isNew = try row["created"]
        lastAt = try row["last_at"]
        total = try row["total"]
    }
}
