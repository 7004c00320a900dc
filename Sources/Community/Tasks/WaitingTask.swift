package import Foundation
package import Storage

/// One thing that waits for somebody.
package struct WaitingTask: FromRow, Sendable {
    /// The name of its `TaskKind`.
    package let kind: String
    package let id: Int64
    package let title: String
    package let since: Date
    package let due: Date?
    package let actorName: String?

    package init(row: Row) throws {
        kind = try row["kind"]
        id = try row["id"]
        title = try row["title"]
        since = try row["since"]
        due = try row["due"]
        actorName = try row["actor"]
    }
}
