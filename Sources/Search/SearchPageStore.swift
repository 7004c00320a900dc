import Content
import Storage

/// Looks for words on the pages of items.
struct SearchPageStore {
    let db: Database

    /// The texts in pages that some items have.
    func texts(of items: [Item.ID]) throws -> [Int64] {
        guard !items.isEmpty else { return [] }
        return try db.values(
            "SELECT t.id FROM paged_text AS t WHERE t.item_id IN \(list: items) ORDER BY t.id")
    }

    /// The first page of each of these texts that answers a query.
    func first(_ query: FullTextQuery, of texts: [Int64]) throws -> [Int64: Int64] {
        let text = FullText(db)
        let here = FullTextQuery.any(texts.map { .mark(PageMark.text($0)) })
        let asked = try text.expanded([.within(query, [here])])[0]
        var found: [Int64: Int64] = [:]
        try db.each(
            """
            SELECT p.text_id, MIN(p.id) AS page_id
            FROM search_text AS f JOIN text_page AS p ON p.id = -\(FullText.id)
            WHERE \(text.matches(asked)) GROUP BY p.text_id
            """
        ) { found[try $0["text_id"]] = try $0["page_id"] }
        return found
    }

    func pages(_ ids: [Int64]) throws -> [FoundPage] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            SELECT t.item_id, p.number, p.body FROM text_page AS p
            JOIN paged_text AS t ON t.id = p.text_id
            WHERE p.id IN \(list: ids) AND t.item_id IS NOT NULL
            """
        )
    }
}
