import Community
import Content
import Foundation
import Storage

/// A correction that waits for a moderator, or of which one has decided.
struct HeldCorrection: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum State: String, SQLValue, Sendable {
        case waiting, accepted, declined
    }

    let id: ID
    let contact: Item.ID
    let title: String
    let correction: Correction
    let state: State
    let sentAt: Date
    let decidedAt: Date?
    let decidedByName: String?
    /// Where the link went to by which it came; nil once that is forgotten.
    let email: String?

    init(row: Row) throws {
        id = try row["correction_id"]
        contact = try row["contact_id"]
        title = try row["title"]
        correction = try CorrectionText.read(try row["content"])
        state = try row["state"]
        sentAt = try row["sent_at"]
        decidedAt = try row["decided_at"]
        decidedByName = try row["decided_by_name"]
        email = try row["sent_to"]
    }
}
