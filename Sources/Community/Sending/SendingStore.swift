import Foundation
import Storage

/// How senders take mails from the outbox, and give them back. A lease carries the boot of its
/// server, so that a restart frees its mails at once where one server is alone.
struct SendingStore {
    let db: Database
    /// Names this claim among all others.
    let lease: String
    let boot: String

    /// Longer than one mail may take. In seconds.
    static let duration: TimeInterval = 1_800

    /// Whether something of these lanes is to be sent, or anything is to be freed, now.
    func hasWork(_ lanes: [MailLane], at now: Date) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM outbox AS o
            WHERE o.lane IN \(list: lanes) AND \(isDue(at: now)) LIMIT 1
            """)
        return try found != nil || hasAbandoned(at: now)
    }

    func hasAbandoned(at now: Date) throws -> Bool {
        let found: Int? = try db.value(
            "SELECT 1 AS found FROM outbox AS o WHERE \(abandoned(at: now)) LIMIT 1")
        return found != nil
    }

    /// Takes what is due, the first lane first.
    /// - Parameter most: of each lane, in all.
    func claim(_ most: (MailLane) -> Int, at now: Date) throws -> [MailClaim] {
        var taken: [MailID] = []
        for lane in MailLane.allCases {
            let room = most(lane) - taken.count
            guard room > 0 else { continue }
            let more: [MailID] = try db.values(
                """
                UPDATE outbox SET lease = \(lease), boot = \(boot),
                    leased_until = \(now.addingTimeInterval(Self.duration))
                WHERE id IN (
                    SELECT o.id FROM outbox AS o
                    WHERE o.lane = \(lane) AND \(isDue(at: now))
                    ORDER BY o.next_at, o.id LIMIT \(room) \(db.dialect.skipLocked))
                RETURNING id
                """)
            taken += more
        }
        guard !taken.isEmpty else { return [] }
        return try db.all(
            """
            SELECT o.id, o.text_id, o.lane, o.origin_kind, o.origin_id, o.recipient,
                o.recipient_key, o.recipient_name, o.sealed, o.in_reply_to, o.thread, o.message_id,
                o.token_digest, o.wants_receipt, o.is_held, o.attempts, o.losses, o.tried_at,
                COALESCE(t.not_before, o.created_at) AS written_at, h.suspended_at
            FROM outbox AS o LEFT JOIN outbox_text AS t ON t.id = o.text_id
            LEFT JOIN mail_health AS h ON h.recipient_key = o.recipient_key
            WHERE o.id IN \(list: taken) ORDER BY o.lane, o.next_at, o.id
            """)
    }

    /// It is being written to the relay: whoever finds it so knows that nobody has it.
    func begin(_ mail: MailID, at now: Date) throws {
        try db.run(
            """
            UPDATE outbox SET state = \(MailState.sending),
                leased_until = \(now.addingTimeInterval(Self.duration))
            WHERE id = \(mail) AND lease = \(lease)
            """)
    }

    /// The final dot is next.
    /// - Throws: `SendingError.taken` if the mail is no longer ours.
    func markDot(_ mail: MailID, token: [UInt8], at now: Date) throws {
        let count = try db.affected(
            by: """
                UPDATE outbox SET state = \(MailState.dotSent), token_digest = \(token),
                    tried_at = CASE WHEN tried_at IS NULL OR tried_at > \(now) THEN \(now)
                        ELSE tried_at END,
                    leased_until = \(now.addingTimeInterval(Self.duration))
                WHERE id = \(mail) AND lease = \(lease)
                """)
        guard count == 1 else { throw SendingError.taken }
    }

    /// Gives back what was not begun, or begun and not sent, as if it had not been taken.
    func release(_ mails: [MailID]) throws {
        try db.run(
            """
            UPDATE outbox SET lease = NULL, boot = NULL, leased_until = NULL,
                state = CASE WHEN attempts = 0 THEN \(MailState.queued)
                    ELSE \(MailState.deferred) END
            WHERE id IN \(list: mails) AND lease = \(lease)
            """)
    }

    /// Writes what became of a mail and gives it back.
    /// - Parameter next: when it is tried again; nil if it is not.
    /// - Returns: false if it is no longer ours.
    func settle(
        _ claim: MailClaim, _ state: MailState, next: Date?, attempts: Int, losses: Int,
        reply: String, at now: Date
    ) throws -> Bool {
        // What only its reader is to see goes with the last try.
        let kept = next != nil || state == .parked || state == .uncertain ? 1 : 0
        return try db.affected(
            by: """
                UPDATE outbox SET lease = NULL, boot = NULL, leased_until = NULL,
                    state = \(state), next_at = \(next), attempts = \(attempts),
                    losses = \(losses), reply = \(reply),
                    tried_at = COALESCE(tried_at, \(now)),
                    sealed = CASE WHEN \(kept) = 1 THEN sealed END
                WHERE id = \(claim.id) AND lease = \(lease)
                """) == 1
    }

    /// What serves no more is not sent, though nobody has given it up yet.
    private func isDue(at now: Date) -> SQL {
        """
        o.next_at <= \(now) AND o.lease IS NULL
            AND (o.expires_at IS NULL OR o.expires_at > \(now))
        """
    }

    func abandoned(at now: Date) -> SQL {
        let gone: SQL = db.dialect.isSoleProcess ? " OR o.boot <> \(boot)" : ""
        let far = now.addingTimeInterval(2 * Self.duration)
        return """
            o.lease IS NOT NULL
                AND (o.leased_until <= \(now) OR o.leased_until > \(far)\(gone))
            """
    }
}

enum SendingError: Error {
    /// Another sender has the mail meanwhile.
    case taken
}
