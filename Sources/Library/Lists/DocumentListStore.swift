import Community
import Content
import Foundation
import Storage

/// Lists of the documents that readers are shown. A page is a range of an index, whatever the
/// length of the list.
struct DocumentListStore {
    let db: Database

    /// A part of a theme's list.
    func page(
        of theme: Theme.ID, archived: Bool, _ order: DocumentOrder,
        _ pages: (size: Int, offset: Int), for viewer: Viewer, in space: Space
    ) throws -> [ListedDocument] {
        let shelf = archived ? "archived" : "open"
        return try db.all(
            """
            SELECT \(Self.columns)
            FROM (SELECT dt.document_id, dt.title_key, dt.dated_on, dt.vetted_at
                FROM document_theme AS dt
                WHERE dt.theme_id = \(theme) AND dt.shelf = \(shelf)
                ORDER BY \(order.clause) LIMIT \(pages.size) OFFSET \(pages.offset)) AS dt
            JOIN document AS d ON d.item_id = dt.document_id \(Self.joins)
            WHERE \(viewer.sees(itemsOf: space)) ORDER BY \(order.clause)
            """
        )
    }

    /// How many archived ones a theme has.
    func archived(in theme: Theme.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM document_theme AS dt
            WHERE dt.theme_id = \(theme) AND dt.shelf = 'archived'
            """
        )
    }

    /// Those that were vetted last.
    func latest(for viewer: Viewer, in space: Space, limit: Int) throws -> [ListedDocument] {
        try ask(latestFor: viewer, in: space, limit: limit).get()
    }

    /// The same, asked before it is needed.
    func ask(
        latestFor viewer: Viewer, in space: Space, limit: Int
    ) throws -> Asked<[ListedDocument]> {
        try db.ask(
            all:
                """
                SELECT \(Self.columns) FROM document AS d \(Self.joins)
                WHERE d.space_id = \(space.id) AND d.vetted_at IS NOT NULL
                    AND d.archived_at IS NULL AND i.published = 1
                    AND \(viewer.sees(itemsOf: space))
                ORDER BY d.vetted_at DESC, d.item_id DESC LIMIT \(limit)
                """
        )
    }

    private static let columns: SQL = """
        d.item_id, i.title, d.publisher, d.dated_on, d.vetted_at, d.review_at,
        p.name AS vetter_name, v.name, v.media_type, v.family, v.size
        """

    private static let joins: SQL = """
        JOIN item AS i ON i.id = d.item_id
        JOIN document_version AS v ON v.id = d.vetted_version_id
        LEFT JOIN person AS p ON p.id = v.vetted_by
        """
}
