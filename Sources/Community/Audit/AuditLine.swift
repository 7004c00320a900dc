package import Foundation
import Security
package import Storage

/// One line of the audit log, with the names of those it speaks of.
package struct AuditLine: FromRow {
    package let id: Int64
    /// Its place in the chain; 0 for one from before there were numbers.
    package let number: Int64
    /// What holds it to the line before: whoever has copied it can tell later whether it is there.
    package let link: String
    package let at: Date
    package let actor: String?
    /// Whether it was somebody whose account is gone.
    package let isActorGone: Bool
    package let action: String
    package let subject: String
    package let target: String?
    package let isTargetGone: Bool
    /// The person it was done to, if they belong to the space now.
    package let member: Person.ID?
    package let space: Space.ID?
    package let network: String
    /// How often it happened, and since when, where several are told at once.
    package let times: Int
    package let since: Date?

    package init(row: Row) throws {
        id = try row["id"]
        number = try row["number"]
        link = Base64URL.text(try row["digest"])
        at = try row["at"]
        actor = try row["actor"]
        isActorGone = try actor == nil && row["actor_id"] as Person.ID? != nil
        action = try row["action"]
        subject = try row["subject"]
        target = try row["target"]
        isTargetGone = try target == nil && row["target_id"] as Person.ID? != nil
        member = try row["member"]
        space = try row["space_id"]
        network = try row["network"]
        times = try row["times"]
        since = try row["since_at"]
    }
}
