import Community
import Content
import Storage

/// What goes into an archive, in as many statements whatever its length.
struct BundleStore {
    let db: Database

    func totals(
        _ choice: Bundle.Choice, for viewer: Viewer, in space: Space
    ) throws -> BundleTotals {
        let found: BundleTotals? = try db.first(
            """
            SELECT COUNT(*) AS files, CAST(COALESCE(SUM(v.size), 0) AS BIGINT) AS bytes
            \(rows(choice, for: viewer, in: space))
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// In the order of their titles.
    func documents(
        _ choice: Bundle.Choice, for viewer: Viewer, in space: Space, limit: Int
    ) throws -> [BundledDocument] {
        try db.all(
            """
            SELECT d.item_id, i.title, d.publisher, d.source_address, d.dated_on,
                v.id AS version_id, v.number, v.digest, v.name, v.size,
                CASE WHEN a.id IS NULL OR a.scan IN ('infected', 'waiting') THEN 0 ELSE 1 END
                    AS has_file,
                d.vetted_at, p.name AS vetter_name
            \(rows(choice, for: viewer, in: space))
            ORDER BY \(.folded("i.title")), d.item_id LIMIT \(limit)
            """)
    }

    /// Under which of these themes each document stands.
    func shelves(of themes: [Theme.ID]) throws -> [Int64: Set<Int64>] {
        var found: [Int64: Set<Int64>] = [:]
        try db.each(
            """
            SELECT dt.document_id, dt.theme_id FROM document_theme AS dt
            WHERE dt.theme_id IN \(list: themes) AND dt.shelf = 'open'
            """
        ) { found[try $0["document_id"], default: []].insert(try $0["theme_id"]) }
        return found
    }

    /// Never a version that is no reader's, whoever asks.
    private func rows(_ choice: Bundle.Choice, for viewer: Viewer, in space: Space) -> SQL {
        let chosen: SQL =
            switch choice {
            case .themes(let ids):
                """
                d.item_id IN (SELECT dt.document_id FROM document_theme AS dt
                    WHERE dt.theme_id IN \(list: ids) AND dt.shelf = 'open')
                """
            case .documents(let ids): "d.item_id IN \(list: ids)"
            }
        return """
            FROM document AS d JOIN item AS i ON i.id = d.item_id
            JOIN document_version AS v ON v.id = d.vetted_version_id
            LEFT JOIN attachment AS a ON a.id = v.attachment_id
            LEFT JOIN person AS p ON p.id = v.vetted_by
            WHERE \(chosen) AND \(Visibility.isOut("i")) AND \(viewer.sees(itemsOf: space))
            """
    }
}
