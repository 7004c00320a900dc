import Community
import Storage

/// Whom a mail was sent to, and for which space.
struct MailedReaderStore {
    let db: Database

    struct Reader: FromRow {
        let person: Person.ID
        let space: Space.ID

        init(row: Row) throws {
            person = try row["person_id"]
            space = try row["space_id"]
        }
    }

    /// Nil for what is of no space, or of nobody any more.
    func reader(of mail: MailID) throws -> Reader? {
        try db.first(
            """
            SELECT o.person_id, o.space_id FROM outbox AS o
            WHERE o.id = \(mail) AND o.person_id IS NOT NULL AND o.space_id IS NOT NULL
            """)
    }
}
