package import Foundation
package import Storage

/// The kernel's table of replaced versions: what a title and a text were before an edit.
package struct RevisionStore {
    let db: Database

    package init(db: Database) { self.db = db }

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
}
