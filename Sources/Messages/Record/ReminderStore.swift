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

    /// Takes the next of those whom a reminder is for, so that none is taken twice: those who
    /// still belong to the space and have not done what is asked, in the order of their numbers.
    func take(
        of letter: Letter.ID, after last: Person.ID, at asked: Date, limit: Int
    ) throws -> [Taken] {
        try db.all(
            """
            UPDATE letter_copy SET reminded_at = \(asked) WHERE id IN (
                SELECT c.id FROM letter_copy AS c
                JOIN membership AS m ON m.space_id = c.space_id AND m.person_id = c.person_id
                JOIN person AS p ON p.id = c.person_id AND p.disabled_at IS NULL
                WHERE c.letter_id = \(letter) AND c.person_id > \(last)
                    AND \(RecordStore.waits)
                    AND (c.step <> \(CopyStep.refused)
                        OR \(MailHealthStore.mayArriveNow("c.outbox_id")))
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
