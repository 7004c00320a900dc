import Foundation
import Storage

/// Since when somebody belongs to a space, and how far they have read there.
struct Presence: FromRow {
    let joinedAt: Date
    let previousVisitAt: Date
    let lastVisitAt: Date
    let caughtUpAt: Date

    /// Of whoever comes now.
    init(from now: Date) {
        (joinedAt, previousVisitAt, lastVisitAt, caughtUpAt) = (now, now, now, now)
    }

    init(row: Row) throws {
        joinedAt = try row["joined_at"]
        previousVisitAt = try row["previous_visit_at"]
        lastVisitAt = try row["last_visit_at"]
        caughtUpAt = try row["caught_up_at"]
    }
}
