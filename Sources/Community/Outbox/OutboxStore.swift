import Foundation
import Mail
import Storage

/// The mails that wait to be sent, and those that were.
struct OutboxStore {
    let db: Database

    func add(_ entry: OutboxEntry, at now: Date) throws -> MailID {
        let (mail, addressee) = (entry.mail, entry.addressee)
        let origin = addressee.originID == nil ? nil : mail.origin
        // What holds a control byte is no address, and stays none.
        let email = String(addressee.email.map { $0.isNewline || $0 == "\0" ? " " : $0 })
        return try db.one(
            """
            INSERT INTO outbox (text_id, lane, kind, origin_kind, origin_id, space_id, person_id,
                recipient, recipient_key, recipient_name, sealed, in_reply_to, thread, message_id,
                token_digest, wants_receipt, takes_replies, is_held, state, next_at, expires_at,
                created_at)
            VALUES (\(entry.text), \(mail.kind.lane), \(mail.kind.name), \(origin),
                \(origin == nil ? nil : addressee.originID), \(mail.space), \(addressee.person),
                \(email), \(Email.key(email)), \(addressee.name.oneLine),
                \(entry.values), \(addressee.thread?.inReplyTo),
                \(addressee.thread?.references.joined(separator: " ")), \(entry.messageID),
                \(entry.token), \(mail.wantsReceipt), \(mail.takesReplies),
                \(mail.isHeldIfUncertain), \(MailState.queued),
                \(mail.notBefore ?? now), \(mail.expires), \(now))
            RETURNING id
            """)
    }

    /// The name of the message, and those that it answers.
    func thread(of id: MailID) throws -> MailThread? {
        let found: Threaded? = try db.first(
            "SELECT o.message_id, o.thread FROM outbox AS o WHERE o.id = \(id)")
        return found?.thread
    }

    /// - Returns: those of them that had not begun to be sent.
    func cancel(_ ids: [MailID]) throws -> [MailID] {
        try db.values(
            """
            UPDATE outbox SET state = \(MailState.cancelled), next_at = NULL, sealed = NULL
            WHERE id IN \(list: ids) AND lease IS NULL
                AND (next_at IS NOT NULL OR state IN ('parked', 'uncertain'))
            RETURNING id
            """)
    }

    func remove(_ ids: [MailID]) throws {
        try db.run("DELETE FROM outbox WHERE id IN \(list: ids)")
    }

    private struct Threaded: FromRow {
        let thread: MailThread

        init(row: Row) throws {
            let id: String = try row["message_id"]
            let earlier = (try row["thread"] as String?)?.split(separator: " ").map(String.init)
            thread = MailThread(inReplyTo: id, references: (earlier ?? []) + [id])
        }
    }
}

extension Mailer {
    /// The thread that an answer to a mail of ours belongs to; nil if it is forgotten.
    package func thread(answering mail: MailID) throws -> MailThread? {
        try OutboxStore(db: db).thread(of: mail)
    }

    /// The address that answers to a mail of ours go to; nil if it is forgotten, or if the site
    /// sends none.
    package func answerAddress(of mail: MailID) throws -> String? {
        guard let options = site.options.mail,
            let name = try OutboxStore(db: db).thread(of: mail)?.inReplyTo
        else { return nil }
        return try options.returns(site.mailSeal.tokens.token(for: name)).description
    }

    /// Withdraws mails that have not begun to be sent, at most `most` at once.
    /// - Returns: those that will not be sent.
    @discardableResult
    package func cancel(_ mails: [MailID]) throws -> [MailID] {
        let cancelled = try OutboxStore(db: db).cancel(mails)
        for mail in cancelled {
            try MailWitness(site, db).record(
                MailEvidence(.cancelled, of: mail, by: .outbox, at: now))
        }
        return cancelled
    }

    /// Forgets mails and all that became of them, as when what they are about is removed.
    package func forget(_ mails: [MailID]) throws { try OutboxStore(db: db).remove(mails) }
}
