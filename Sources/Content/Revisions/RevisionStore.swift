package import Community
package import Foundation
package import Storage

/// The kernel's table of replaced versions: what a title and a text were before an edit.
package struct RevisionStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Has earlier wordings say something otherwise, such as the name of somebody who is gone.
    package func replace(_ words: String, with other: String, in items: [Item.ID]) throws {
        try db.run(
            """
            UPDATE revision SET body = REPLACE(body, \(words), \(other))
            WHERE item_id IN \(list: items) AND REPLACE(body, \(words), \(other)) <> body
            """)
    }

    /// Keeps the version that an edit is about to replace.
    /// - Parameters:
    ///   - editor: who replaces it.
    ///   - now: when it is replaced.
    package func keep(
        title: String, summary: String = "", body: String, of item: Item.ID,
        editor: Person.ID?, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO revision (item_id, editor_id, title, summary, body, saved_at)
            VALUES (\(item), \(editor), \(title), \(summary), \(body), \(now))
            """
        )
    }

    /// The versions that an item has had, the newest first, from one of them on.
    package func page(of item: Item.ID, from first: Revision.ID?, size: Int) throws -> [Revision] {
        let bound: SQL = first.map { "AND r.id <= \($0)" } ?? ""
        return try db.all(
            """
            SELECT r.id, p.name AS editor_name, r.title, r.summary, r.body, r.saved_at
            FROM revision AS r LEFT JOIN person AS p ON p.id = r.editor_id
            WHERE r.item_id = \(item) \(bound) ORDER BY r.id DESC LIMIT \(size)
            """
        )
    }
}
