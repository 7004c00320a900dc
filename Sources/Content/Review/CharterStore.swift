package import Community
package import Foundation
package import Storage

/// The table of charters.
package struct CharterStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func find(in space: Space.ID) throws -> Charter? {
        try db.first(
            """
            SELECT c.body, c.body_html, c.shows_readers FROM charter AS c
            WHERE c.space_id = \(space)
            """
        )
    }

    /// Whether a space shows how many have read; not before its charter says so.
    package func showsReaders(in space: Space.ID) throws -> Bool {
        let shows: Bool? = try db.value(
            "SELECT c.shows_readers FROM charter AS c WHERE c.space_id = \(space)")
        return shows ?? false
    }

    package func save(
        body: String, html: String, showsReaders: Bool, in space: Space.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO charter (space_id, body, body_html, shows_readers, updated_at)
            VALUES (\(space), \(body), \(html), \(showsReaders), \(now))
            ON CONFLICT (space_id) DO UPDATE SET body = excluded.body,
                body_html = excluded.body_html, shows_readers = excluded.shows_readers,
                updated_at = excluded.updated_at
            """
        )
    }
}
