import Community
import Foundation
import Storage

/// What concerns one person and was not told to them by mail.
struct DigestNotice: FromRow {
    let person: Person.ID
    let reason: String
    let title: String
    let address: String
    let at: Date
    let actorName: String?
    let thread: Item.ID?

    init(row: Row) throws {
        person = try row["person_id"]
        reason = try row["reason"]
        title = try row["title"]
        address = try row["address"]
        at = try row["at"]
        actorName = try row["actor_name"]
        thread = try row["thread_id"]
    }
}
