import Community
import Content
import Storage

/// Finds vetted documents for those who cite them, and for those who read what cites them.
struct CitedDocumentStore {
    let db: Database

    /// Those of some numbers that a viewer sees.
    func documents(
        _ ids: [Int64], for viewer: Viewer, in space: Space
    ) throws -> [CitedDocument] {
        guard !ids.isEmpty else { return [] }
        let items = ids.map { Item.ID(rawValue: $0) }
        return try db.all("\(rows(for: viewer, in: space)) AND d.item_id IN \(list: items)")
    }

    /// Those with all of some words in their title, or their beginnings, the latest first; archived
    /// ones apart. The index of the search knows them.
    func search(
        _ words: String, limit: Int, for viewer: Viewer, in space: Space
    ) throws -> [CitedDocument] {
        let stemmer = Stemmer()
        let titles: [FullTextQuery] = TextWords(words).prefix(6).map {
            .any($0.forms.flatMap { [.title(stemmer.stem($0)), .titleBeginning($0)] })
        }
        let text = FullText(db)
        let query: FullTextQuery = .all(titles + [.mark(SearchMark.space(space.id))])
        let named: SQL =
            titles.isEmpty
            ? ""
            : """
            AND d.item_id IN (SELECT \(FullText.id) FROM search_text AS f
                WHERE \(text.matches(query)))
            """
        return try db.all(
            """
            \(rows(for: viewer, in: space)) AND d.archived_at IS NULL \(named)
            ORDER BY d.vetted_at DESC, d.item_id DESC LIMIT \(limit)
            """)
    }

    private func rows(for viewer: Viewer, in space: Space) -> SQL {
        """
        SELECT d.item_id, i.title, v.name, v.family, v.size, v.digest,
            CASE WHEN a.id IS NULL OR a.scan IN ('infected', 'waiting') THEN 0 ELSE 1 END
                AS is_sent
        FROM document AS d JOIN item AS i ON i.id = d.item_id
        JOIN document_version AS v ON v.id = d.vetted_version_id
        LEFT JOIN attachment AS a ON a.id = v.attachment_id
        WHERE d.space_id = \(space.id) AND \(Visibility.isOut("i"))
            AND \(viewer.sees(itemsOf: space))
        """
    }
}
