import Foundation
import Storage

/// The steps of mails.
struct EvidenceStore {
    let db: Database

    func has(_ step: MailStep, of mail: MailID) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM mail_evidence AS e
            WHERE e.outbox_id = \(mail) AND e.step = \(step) LIMIT 1
            """)
        return found != nil
    }

    /// Whether it is known what became of a mail on the way to its mailbox.
    func isSettled(_ mail: MailID) throws -> Bool {
        let last: [MailStep] = [
            .relayed, .delivered, .displayed, .opened, .acknowledged, .answered, .refused, .failed,
            .cancelled, .expired,
        ]
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM mail_evidence AS e
            WHERE e.outbox_id = \(mail) AND e.step IN \(list: last) LIMIT 1
            """)
        return found != nil
    }

    /// - Returns: false if the source had told it before. A delay replaces the one before; a report
    ///   of one only if it was written later.
    func add(_ one: MailEvidence) throws -> Bool {
        let renewed: SQL =
            one.step == .deferred
            ? """
            DO UPDATE SET at = excluded.at, reason = excluded.reason, status = excluded.status,
                proof = excluded.proof
            WHERE excluded.source <> 'report' OR excluded.at > mail_evidence.at
            """ : "DO NOTHING"
        return try db.affected(
            by: """
                INSERT INTO mail_evidence (outbox_id, step, source, at, reason, status, proof)
                VALUES (\(one.mail), \(one.step), \(one.source), \(one.at), \(one.reason),
                    \(one.status), \(one.proof))
                ON CONFLICT (outbox_id, step, source) \(renewed)
                """) == 1
    }

    func origin(of mail: MailID) throws -> MailOrigin? {
        let found: Origin? = try db.first(
            """
            SELECT o.origin_kind, o.origin_id FROM outbox AS o
            WHERE o.id = \(mail) AND o.origin_kind IS NOT NULL
            """)
        return found?.origin
    }

    func steps(of mails: [MailID]) throws -> [MailEvidence] {
        try db.all(
            """
            SELECT e.outbox_id, e.step, e.source, e.at, e.reason, e.status, e.proof
            FROM mail_evidence AS e WHERE e.outbox_id IN \(list: mails) ORDER BY e.at, e.id
            """)
    }

    func beginnings(of mails: [MailID]) throws -> [MailBeginning] {
        try db.all(
            """
            SELECT o.id, o.created_at, o.state FROM outbox AS o WHERE o.id IN \(list: mails)
            """)
    }

    private struct Origin: FromRow {
        let origin: MailOrigin

        init(row: Row) throws { origin = MailOrigin(try row["origin_kind"], try row["origin_id"]) }
    }
}

/// Since when a mail stands in the outbox, and what was done with it there.
struct MailBeginning: FromRow {
    let mail: MailID
    let at: Date
    let state: MailState

    init(row: Row) throws {
        mail = try row["id"]
        at = try row["created_at"]
        state = try row["state"]
    }
}
