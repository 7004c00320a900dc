import Community
import Content
import Foundation
import Storage

/// A link by which somebody without an account sees and corrects the card that is about them.
struct CardRequest: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum Standing: String, Sendable {
        case open, answered, revoked, ended
    }

    static let life: TimeInterval = 30 * 86_400

    let id: ID
    let contact: Item.ID
    let space: Space.ID
    let email: String
    let sentAt: Date
    let endsAt: Date
    let answeredAt: Date?
    let revokedAt: Date?
    /// How far its mail has come; nil for one that is forgotten.
    let mail: MailState?

    func standing(at now: Date) -> Standing {
        if answeredAt != nil { return .answered }
        if revokedAt != nil { return .revoked }
        return endsAt > now ? .open : .ended
    }

    init(row: Row) throws {
        id = try row["request_id"]
        contact = try row["contact_id"]
        space = try row["space_id"]
        email = try row["sent_to"]
        sentAt = try row["sent_at"]
        endsAt = try row["ends_at"]
        answeredAt = try row["answered_at"]
        revokedAt = try row["revoked_at"]
        mail = try row["mail_state"]
    }
}
