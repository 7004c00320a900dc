import Content
import Storage

extension SearchStore {
    /// The items that have a page which answers a question whole, the newest first. Only phrases
    /// need it: the words of all pages are among those of the item.
    func onPages(_ words: SearchWords, _ scope: SearchScope) throws -> [Item.ID] {
        let text = FullText(db)
        let query = try text.expanded([words.wholeOnPage(Stemmer())])[0]
        let ids: [Item.ID] = try db.values(
            """
            SELECT DISTINCT t.item_id
            FROM search_text AS f JOIN text_page AS p ON p.id = -\(FullText.id)
            JOIN paged_text AS t ON t.id = p.text_id JOIN item AS i ON i.id = t.item_id
            WHERE \(text.matches(query)) AND \(viewer.sees(itemsOf: space)) AND EXISTS (
                SELECT 1 AS found FROM search_text AS f
                WHERE \(FullText.id) = i.id AND \(text.matches(scope.everything)))
            LIMIT \(Self.most + 1)
            """
        )
        return ids.sorted { $0.rawValue > $1.rawValue }
    }
}
