package import Community
package import Foundation
package import Storage

/// Which items a person has opened, and when last.
package struct OpenedStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// When somebody has opened the items from a number on, as pairs under the item's number.
    package static func opened(by person: Person.ID, since first: Int64) -> SQL {
        """
        SELECT o.item_id AS key, o.opened_at AS value FROM item_opened AS o
        WHERE o.person_id = \(person) AND o.item_id >= \(first)
        """
    }

    /// Notes that the item was opened: what told of it, or of a comment on it, is read.
    package func mark(_ item: Item.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO item_opened (person_id, item_id, opened_at)
            SELECT \(person), i.id, \(now) FROM item AS i WHERE i.id = \(item)
            ON CONFLICT (person_id, item_id) DO UPDATE SET opened_at = excluded.opened_at
            """
        )
        try db.run(
            """
            UPDATE notice SET read_at = \(now)
            WHERE person_id = \(person) AND read_at IS NULL AND (item_id = \(item)
                OR item_id IN (SELECT i.id FROM item AS i WHERE i.parent_id = \(item)))
            """
        )
    }
}
