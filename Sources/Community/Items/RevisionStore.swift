package import Foundation
package import Storage

/// Every text that an item has had.
package struct RevisionStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Keeps what was just saved; a save that changes none of the words adds nothing.
    package func add(
        _ item: Item.ID, by editor: Person.ID?, title: String, summary: String, body: String,
        at now: Date
    ) throws {
        let last = try page(of: item, before: nil, size: 1).first
        if let last, last.title == title, last.summary == summary, last.body == body { return }
        try db.run(
            """
            INSERT INTO revision (item_id, editor_id, title, summary, body, saved_at)
            VALUES (\(item), \(editor), \(title), \(summary), \(body), \(now))
            """
        )
    }

    /// The newest first.
    package func page(
        of item: Item.ID, before: Revision.ID?, size: Int
    ) throws -> [Revision] {
        let bound: SQL = before.map { "AND r.id < \($0)" } ?? ""
        return try db.all(
            """
            SELECT r.id, p.name AS editor_name, r.title, r.summary, r.body, r.saved_at
            FROM revision AS r LEFT JOIN person AS p ON p.id = r.editor_id
            WHERE r.item_id = \(item) \(bound) ORDER BY r.id DESC LIMIT \(size)
            """
        )
    }

    /// When the journal last said that the item was edited.
    package func lastNoted(_ item: Item.ID) throws -> Date? {
        try db.value(
            """
            SELECT MAX(j.at) AS noted FROM journal AS j
            WHERE j.item_id = \(item) AND j.verb = \(JournalEntry.Verb.edited)
            """
        )
    }
}
