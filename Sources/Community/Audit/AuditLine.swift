package import Foundation
package import Storage

/// One line of the audit log, with the names of those it speaks of.
package struct AuditLine: FromRow {
    package let id: Int64
    package let at: Date
    package let actor: String?
    package let action: String
    package let subject: String
    package let target: String?
    package let network: String

    package init(row: Row) throws {
        id = try row["id"]
        at = try row["at"]
        actor = try row["actor"]
        action = try row["action"]
        subject = try row["subject"]
        target = try row["target"]
        network = try row["network"]
    }
}
