import Community
import Content
import Foundation
import Storage

/// Takes names and addresses off the links.
struct GuestNameStore {
    let db: Database

    /// Nobody is written to any more. All rows are written anew in one moment, so that no mark of
    /// theirs is that of a voter.
    func forgetAddresses(of poll: Item.ID) throws {
        try db.run(
            """
            UPDATE poll_link SET email = '', email_key = '', closed = NULL WHERE poll_id = \(poll)
            """)
    }

    func forget(endedBefore date: Date) throws {
        try db.run(
            """
            UPDATE poll_link SET name = '' WHERE name <> '' AND poll_id IN (
                SELECT p.id FROM poll AS p
                WHERE p.stage = 'closed' AND p.closed_at < \(date))
            """)
    }
}
