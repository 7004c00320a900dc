package import Community
package import Foundation
package import Storage

/// The table of charters.
package struct CharterStore {
    let db: Database

    package init(db: Database) { self.db = db }

    static let rendered = RenderedText(
        "charter", as: .page, in: "charter", by: "space_id", of: "body")

    package func find(in space: Space.ID) throws -> Charter? {
        try db.first(
            """
            SELECT c.body, c.body_html, c.version, c.dated_at FROM charter AS c
            WHERE c.space_id = \(space)
            """
        )
    }

    /// The condition that a space has one.
    package static func isWritten(in space: Space) -> SQL {
        """
        EXISTS (SELECT c.space_id FROM charter AS c
            WHERE c.space_id = \(space.id) AND c.body_html <> '')
        """
    }

    /// - Parameter asks: whether those who belong to the space are asked to accept it as it is
    ///   then: a new version.
    package func save(
        body: String, html: String, asks: Bool = false, in space: Space.ID, at now: Date
    ) throws {
        let dated: Date? = asks ? now : nil
        try db.run(
            """
            INSERT INTO charter (space_id, body, body_html, version, dated_at, updated_at)
            VALUES (\(space), \(body), \(html), \(asks ? 1 : 0), \(dated), \(now))
            ON CONFLICT (space_id) DO UPDATE SET body = excluded.body,
                body_html = excluded.body_html, version = charter.version + excluded.version,
                dated_at = COALESCE(excluded.dated_at, charter.dated_at),
                updated_at = excluded.updated_at
            """
        )
        guard asks else { return }
        try db.run(
            """
            INSERT INTO charter_version (space_id, version, body, dated_at)
            SELECT c.space_id, c.version, c.body, c.dated_at FROM charter AS c
            WHERE c.space_id = \(space)
            """)
    }
}
