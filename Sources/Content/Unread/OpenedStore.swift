package import Community
package import Foundation
package import Storage

/// Which items a person has opened, and when last.
package struct OpenedStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Notes that the item was opened: what told of it to all is read, and what tells of it by
    /// mail has nothing to say any more.
    package func mark(_ item: Item.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO item_opened (person_id, item_id, opened_at)
            SELECT \(person), i.id, \(now) FROM item AS i WHERE i.id = \(item)
            ON CONFLICT (person_id, item_id) DO UPDATE SET opened_at = excluded.opened_at
            """
        )
    }
}
