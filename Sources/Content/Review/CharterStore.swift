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
            SELECT c.body, c.body_html FROM charter AS c
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

    package func save(
        body: String, html: String, in space: Space.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO charter (space_id, body, body_html, updated_at)
            VALUES (\(space), \(body), \(html), \(now))
            ON CONFLICT (space_id) DO UPDATE SET body = excluded.body,
                body_html = excluded.body_html, updated_at = excluded.updated_at
            """
        )
    }
}
