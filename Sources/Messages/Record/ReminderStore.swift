import Community
import Foundation
import Storage

/// Who was reminded of what, and when.
struct ReminderStore {
    let db: Database

    /// Notes that a reminder is asked for, if none was within a day.
    /// - Returns: whether it may go.
    func begin(_ letter: Letter.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE letter SET reminded_at = \(now)
                WHERE id = \(letter) AND (asks_receipt = 1 OR answer_by IS NOT NULL)
                    AND state IN ('sending', 'sent')
                    AND hidden_at IS NULL
                    AND (reminded_at IS NULL
                        OR reminded_at <= \(now.addingTimeInterval(-Reminder.pause)))
                """
        ) == 1
    }

    /// Those whom a reminder is for, of `letter_copy AS c`: who still belong to the space, have not
    /// done what is asked, and whose mail has left, so that both do not arrive at once; whose mail
    /// was refused, once it may arrive.
    private func due(_ letter: Letter.ID) -> SQL {
        """
        FROM letter_copy AS c
        JOIN membership AS m ON m.space_id = c.space_id AND m.person_id = c.person_id
        JOIN person AS p ON p.id = c.person_id AND p.disabled_at IS NULL
        LEFT JOIN outbox AS o ON o.id = c.outbox_id
        WHERE c.letter_id = \(letter) AND \(RecordStore.waits) AND c.is_mailed = 1
            AND (o.id IS NULL OR NOT \(Self.isOnItsWay))
            AND (c.step <> \(CopyStep.refused) OR \(MailHealthStore.mayArriveNow("c.outbox_id")))
        """
    }

    /// Of `outbox AS o`: no server has taken it yet.
    private static let isOnItsWay: SQL = """
        (o.state IN ('queued', 'sending', 'dot_sent', 'deferred', 'uncertain', 'parked')
            AND NOT EXISTS (SELECT 1 FROM mail_evidence AS e
                WHERE e.outbox_id = o.id AND e.step = 'accepted'))
        """

    /// How many a reminder would go to now.
    func countDue(_ letter: Letter.ID) throws -> Int {
        try db.one("SELECT COUNT(*) \(due(letter))")
    }

    /// Whether the first mail to somebody who has not done what is asked has not left yet.
    func isUnsent(_ letter: Letter.ID) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM letter_copy AS c JOIN outbox AS o ON o.id = c.outbox_id
            WHERE c.letter_id = \(letter) AND \(RecordStore.waits) AND \(Self.isOnItsWay) LIMIT 1
            """)
        return found != nil
    }

    /// Takes the next of those whom a reminder is for, so that none is taken twice, in the order
    /// of their numbers.
    func take(
        of letter: Letter.ID, after last: Person.ID, at asked: Date, limit: Int
    ) throws -> [Taken] {
        try db.all(
            """
            UPDATE letter_copy SET reminded_at = \(asked) WHERE id IN (
                SELECT c.id \(due(letter)) AND c.person_id > \(last)
                    AND (c.reminded_at IS NULL OR c.reminded_at < \(asked))
                ORDER BY c.person_id LIMIT \(limit))
            RETURNING id, person_id, waits_receipt
            """
        )
    }

    /// Somebody whom a reminder is for.
    struct Taken: FromRow {
        let copy: LetterCopy.ID
        let person: Person.ID
        /// Or else an answer alone is missing.
        let waitsReceipt: Bool

        init(row: Row) throws {
            copy = try row["id"]
            person = try row["person_id"]
            waitsReceipt = try row["waits_receipt"]
        }
    }
}
