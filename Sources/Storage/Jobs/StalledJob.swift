package import FoundationEssentials

/// A job that does not go on by itself, or not well, for a person to look at.
package struct StalledJob: Equatable, Sendable {
    package let id: Job.ID
    package let kind: String
    package let payload: String
    /// When it is tried next, unless it is parked.
    package let runAt: Date
    /// When it was given up; nil while it is tried again by itself.
    package let parkedAt: Date?
    package let attempts: Int
    /// The last error, nil when it never answered or was never tried.
    package let error: String?
}

extension StalledJob: FromRow {
    package init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        payload = try row["payload"]
        runAt = try row["run_at"]
        parkedAt = try row["parked_at"]
        attempts = try row["attempts"]
        error = try row["error"]
    }
}
