package import Foundation
package import Storage

/// One thing that was decided.
package struct DecisionLine: FromRow, Sendable {
    /// The name of its `DecisionKind`.
    package let kind: String
    package let id: Int64
    package let title: String
    package let at: Date
    package let outcome: String?
    package let actorName: String?

    package init(row: Row) throws {
        kind = try row["kind"]
        id = try row["id"]
        title = try row["title"]
        at = try row["at"]
        outcome = try row["outcome"]
        actorName = try row["actor"]
    }
}
