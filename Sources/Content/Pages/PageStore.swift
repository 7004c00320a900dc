import Community
import Storage

/// The tables of pages, and their words in the full text: under the number of the page, below
/// zero, where those of items are above it.
struct PageStore {
    let db: Database

    func add(_ pages: [ItemPage], of item: Item.ID) throws {
        let text: Int64 = try db.one(
            "INSERT INTO paged_text (item_id, terms) VALUES (\(item), '') RETURNING id")
        for page in pages {
            try db.run(
                """
                INSERT INTO text_page (text_id, number, body)
                VALUES (\(text), \(page.number), \(page.text))
                """
            )
        }
    }

    /// In their order.
    func pages(of item: Item.ID) throws -> [ItemPage] {
        try db.all(
            """
            SELECT p.number, p.body FROM paged_text AS t JOIN text_page AS p ON p.text_id = t.id
            WHERE t.item_id = \(item) ORDER BY p.id
            """
        )
    }

    /// - Returns: whether it had any.
    func detach(_ item: Item.ID) throws -> Bool {
        try db.affected(by: "UPDATE paged_text SET item_id = NULL WHERE item_id = \(item)") > 0
    }

    // MARK: Indexing

    /// Those that wait for their turn, new ones before those of former rules.
    func waiting(_ limit: Int, version: Int) throws -> [WaitingPage] {
        try db.all(
            """
            SELECT p.id, p.text_id, p.body FROM text_page AS p WHERE p.made_by < \(version)
            ORDER BY p.made_by, p.id LIMIT \(limit)
            """
        )
    }

    /// Those of some pages that are still there.
    func setMade(_ ids: [Int64], by version: Int) throws -> Set<Int64> {
        guard !ids.isEmpty else { return [] }
        return Set(
            try db.values(
                """
                UPDATE text_page SET made_by = \(version) WHERE id IN \(list: ids) RETURNING id
                """
            ))
    }

    func terms(of text: Int64) throws -> String {
        try db.value("SELECT t.terms FROM paged_text AS t WHERE t.id = \(text)") ?? ""
    }

    /// - Returns: the item that the text is of.
    func setTerms(_ terms: String, of text: Int64) throws -> Item.ID? {
        let items: [Int64?] = try db.values(
            """
            UPDATE paged_text SET terms = \(terms) WHERE id = \(text) AND item_id IS NOT NULL
            RETURNING item_id
            """
        )
        return items.first.flatMap(\.self).map(Item.ID.init)
    }

    // MARK: Forgetting

    /// Removes some pages of texts that are nobody's any more.
    /// - Returns: whether there may be more.
    func forget(_ limit: Int) throws -> Bool {
        let gone: SQL = "SELECT t.id FROM paged_text AS t WHERE t.item_id IS NULL"
        let count = try remove(of: gone, limit)
        guard count < limit else { return true }
        try db.run("DELETE FROM paged_text WHERE item_id IS NULL")
        return false
    }

    private func remove(of texts: SQL, _ limit: Int) throws -> Int {
        let ids: [Int64] = try db.values(
            """
            DELETE FROM text_page WHERE id IN (
                SELECT p.id FROM text_page AS p WHERE p.text_id IN (\(texts)) LIMIT \(limit))
            RETURNING id
            """
        )
        try FullText(db).remove(ids.map { -$0 })
        return ids.count
    }

    /// They go before the item that is erased does.
    static let trace = ItemTrace("content.pages") { items, limit, db in
        try PageStore(db: db).remove(
            of: "SELECT t.id FROM paged_text AS t WHERE t.item_id IN (\(items))", limit)
    }
}
