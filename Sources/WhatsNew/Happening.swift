import Community
import Content
import Foundation
import Storage

/// One line of the journal as a viewer reads it.
struct Happening: Equatable, Sendable, FromRow {
    let id: Int64
    let at: Date
    /// The name of its `JournalVerb`.
    let verb: String
    let feature: String
    let kind: String
    let title: String
    let address: String
    let actorName: String?

    init(row: Row) throws {
        id = try row["id"]
        at = try row["at"]
        verb = try row["verb"]
        feature = try row["feature"]
        kind = try row["kind"]
        title = try row["title"]
        address = try row["address"]
        actorName = try row["actor_name"]
    }
}
