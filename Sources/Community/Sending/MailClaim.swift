import Foundation
import Storage

/// A mail that one sender has taken for a while, to send it.
struct MailClaim: FromRow {
    let id: MailID
    let text: OutboxText.ID?
    let lane: MailLane
    let origin: MailOrigin?
    let recipient: String
    let recipientKey: String
    let recipientName: String
    let sealed: [UInt8]?
    let thread: MailThread?
    let messageID: String
    let tokenDigest: [UInt8]?
    let wantsReceipt: Bool
    let isHeldIfUncertain: Bool
    let attempts: Int
    let losses: Int
    let triedAt: Date?
    let writtenAt: Date
    let isSuspended: Bool

    init(row: Row) throws {
        id = try row["id"]
        text = try row["text_id"]
        lane = try row["lane"]
        let (kind, number): (String?, Int64?) = (try row["origin_kind"], try row["origin_id"])
        origin = kind.flatMap { kind in number.map { MailOrigin(kind, $0) } }
        recipient = try row["recipient"]
        recipientKey = try row["recipient_key"]
        recipientName = try row["recipient_name"]
        sealed = try row["sealed"]
        let references = (try row["thread"] as String?)?.split(separator: " ").map(String.init)
        thread = (try row["in_reply_to"] as String?).map {
            MailThread(inReplyTo: $0, references: references ?? [])
        }
        messageID = try row["message_id"]
        tokenDigest = try row["token_digest"]
        wantsReceipt = try row["wants_receipt"]
        isHeldIfUncertain = try row["is_held"]
        attempts = try row["attempts"]
        losses = try row["losses"]
        triedAt = try row["tried_at"]
        writtenAt = try row["written_at"]
        isSuspended = (try row["suspended_at"] as Date?) != nil
    }
}
