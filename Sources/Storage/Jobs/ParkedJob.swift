package import FoundationEssentials

/// A job given up, for a person to look at.
package struct ParkedJob: Equatable, Sendable {
    package let id: Job.ID
    package let kind: String
    package let payload: String
    package let parkedAt: Date
    package let attempts: Int
    /// The last error, nil when it never answered.
    package let error: String?
}

extension ParkedJob: FromRow {
    package init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        payload = try row["payload"]
        parkedAt = try row["parked_at"]
        attempts = try row["attempts"]
        error = try row["error"]
    }
}
