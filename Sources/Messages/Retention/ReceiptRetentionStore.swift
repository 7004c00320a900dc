import Community
import Foundation
import Storage

/// Takes the details of old copies away.
struct ReceiptRetentionStore {
    let db: Database

    struct Old: FromRow {
        let id: LetterCopy.ID
        /// What is to be forgotten with it.
        let mails: [MailID]

        init(row: Row) throws {
            id = try row["id"]
            let (mail, reminder): (MailID?, MailID?) = (
                try row["outbox_id"], try row["reminder_id"]
            )
            mails = [mail, reminder].compactMap { $0 }
        }
    }

    /// The oldest of those that still have details, without them from now on.
    func take(before date: Date, limit: Int) throws -> [Old] {
        let old: [Old] = try db.all(
            """
            SELECT c.id, c.outbox_id, c.reminder_id FROM letter_copy AS c
            WHERE c.made_at < \(date) AND c.is_detailed = 1
            ORDER BY c.made_at LIMIT \(limit)
            """
        )
        try db.run(
            """
            UPDATE letter_copy SET is_detailed = 0, opened_at = NULL, reminded_at = NULL,
                outbox_id = NULL, reminder_id = NULL
            WHERE id IN \(list: old.map(\.id))
            """
        )
        return old
    }
}
