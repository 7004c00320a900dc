import Community
import Foundation
import Storage

/// An account that is to be erased.
struct PlannedErasure: FromRow {
    /// How long one's own wish can be undone.
    static let days = 7
    /// How long somebody can object to what others did at their written request.
    static let daysOnRequest = 14

    let person: Person.ID
    /// Whoever runs the site did it at a written request.
    let isOnRequest: Bool
    let reason: String
    let askedAt: Date
    let dueAt: Date

    init(row: Row) throws {
        person = try row["person_id"]
        isOnRequest = try row["on_request"]
        reason = try row["reason"]
        askedAt = try row["asked_at"]
        dueAt = try row["due_at"]
    }
}
