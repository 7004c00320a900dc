import Community
import Content
import Foundation
import Storage

/// Under which themes a document stands, with what their lists are sorted by; and how many each
/// theme shows, counted as they come and go.
struct ShelfStore {
    let db: Database

    /// Writes again what the lists hold of a document, after any change of it.
    func refresh(_ id: Item.ID) throws {
        let found: Label? = try db.first(
            """
            SELECT i.title, d.dated_on, COALESCE(d.vetted_at, 0) AS vetted_at,
                CASE WHEN NOT (\(Visibility.isOut("i"))) OR d.vetted_version_id IS NULL
                    THEN 'hidden'
                WHEN d.archived_at IS NOT NULL THEN 'archived' ELSE 'open' END AS shelf
            FROM document AS d JOIN item AS i ON i.id = d.item_id WHERE d.item_id = \(id)
            """
        )
        guard let found else { return }
        try count(-1, id)
        try db.run(
            """
            UPDATE document_theme SET shelf = \(found.shelf), title_key = \(found.titleKey),
                dated_on = \(found.datedOn), vetted_at = \(found.vettedAt)
            WHERE document_id = \(id)
            """
        )
        try count(1, id)
    }

    /// Puts a document under these themes and no others.
    func place(_ id: Item.ID, under themes: [Theme.ID]) throws {
        try count(-1, id)
        try db.run("DELETE FROM document_theme WHERE document_id = \(id)")
        try db.run(
            """
            INSERT INTO document_theme (
                document_id, theme_id, shelf, title_key, dated_on, vetted_at)
            SELECT \(id), th.id, 'hidden', '', '', 0 FROM library_theme AS th
            WHERE th.id IN \(list: themes)
            """
        )
        try refresh(id)
    }

    /// Puts all that stands under one theme under another.
    func carry(from old: Theme.ID, to new: Theme.ID) throws {
        try db.run(
            """
            INSERT INTO document_theme (
                document_id, theme_id, shelf, title_key, dated_on, vetted_at)
            SELECT dt.document_id, CAST(\(new) AS BIGINT), dt.shelf, dt.title_key, dt.dated_on,
                dt.vetted_at
            FROM document_theme AS dt WHERE dt.theme_id = \(old)
            ON CONFLICT (document_id, theme_id) DO NOTHING
            """
        )
        try db.run("DELETE FROM document_theme WHERE theme_id = \(old)")
        for id in [old, new] {
            try db.run(
                """
                UPDATE library_theme SET documents = (
                    SELECT COUNT(*) FROM document_theme AS dt
                    WHERE dt.theme_id = \(id) AND dt.shelf = 'open')
                WHERE id = \(id)
                """
            )
        }
    }

    /// The versions of some documents.
    @Sendable static func versions(of items: SQL) -> SQL {
        "SELECT v.id FROM document_version AS v WHERE v.document_id IN (\(items))"
    }

    private func count(_ step: Int, _ id: Item.ID) throws {
        try db.run(
            """
            UPDATE library_theme SET documents = documents + \(step)
            WHERE id IN (SELECT dt.theme_id FROM document_theme AS dt
                WHERE dt.document_id = \(id) AND dt.shelf = 'open')
            """
        )
    }

    private struct Label: FromRow {
        let titleKey: String
        let datedOn: String
        let vettedAt: Int64
        let shelf: String

        init(row: Row) throws {
            titleKey = Folding.fold(try row["title"])
            datedOn = try row["dated_on"]
            vettedAt = try row["vetted_at"]
            shelf = try row["shelf"]
        }
    }
}
