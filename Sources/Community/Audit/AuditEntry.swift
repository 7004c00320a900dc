import Foundation
import Storage

/// What one entry says.
struct AuditEntry {
    /// Its place in the chain that the site's key holds together, from 1; 0 for those from before
    /// there was one.
    var number: Int64 = 0
    let at: Date
    let actor: Person.ID?
    let action: String
    let subject: String
    let origin: AuditOrigin
    let target: Person.ID?
    let space: Space.ID?
    /// How often it happened, and since when, where several are told at once.
    let times: Int
    let since: Date?

    /// What an entry of old is linked by.
    var oldFields: [String] {
        [
            String(at.milliseconds), actor?.description ?? "", action, subject,
            origin.covered ?? "",
            target?.description ?? "", space?.description ?? "",
        ]
    }

    var fields: [String] {
        [String(number)] + oldFields
            + [String(times), since.map { String($0.milliseconds) } ?? ""]
    }
}

extension AuditEntry: FromRow {
    init(row: Row) throws {
        number = try row["number"]
        at = try row["at"]
        actor = try row["actor_id"]
        action = try row["action"]
        subject = try row["subject"]
        origin = try AuditOrigin(row: row)
        target = try row["target_id"]
        space = try row["space_id"]
        times = try row["times"]
        since = try row["since_at"]
    }
}
