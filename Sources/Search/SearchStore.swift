import Community
import Content
import Foundation
import Storage

/// Finds items by their words. The rule of who sees what is part of each query, so that neither
/// a count nor a page number tells of what the viewer may not see.
struct SearchStore {
    let db: Database
    let viewer: Viewer
    let space: Space

    /// Beyond this many, a search says "more than": nobody turns fifty pages.
    static let most = 1000

    /// The identifiers of what answers, best first: all words in the title, then all of them
    /// anywhere, then the last one as a beginning; the newest first in each.
    func find(_ words: SearchWords, _ scope: SearchScope) throws -> [Item.ID] {
        guard let ranks = words.ranks(Stemmer()) else {
            return try ids([scope.everything])
        }
        var found = try ids([ranks.titles, ranks.texts].map(scope.narrowing))
        if words.hasPhrase, found.count <= Self.most {
            let known = Set(found)
            found += try onPages(words, scope).filter { !known.contains($0) }
        }
        guard found.count <= Self.most, let titles = ranks.longerTitles,
            let texts = ranks.longerTexts
        else { return found }
        let known = Set(found)
        found += try ids([titles, texts].map(scope.narrowing)).filter { !known.contains($0) }
        return Array(found.prefix(Self.most + 1))
    }

    /// One statement for queries of falling rank, each read no further than it must.
    private func ids(_ queries: [FullTextQuery]) throws -> [Item.ID] {
        let text = FullText(db)
        let parts: [SQL] = try text.expanded(queries).enumerated().map { rank, query in
            """
            SELECT \(rank == 0 ? "0" : "1") AS place, m\(Self.name(rank)).id AS item_id FROM (
                SELECT i.id FROM search_text AS f JOIN item AS i ON i.id = \(FullText.id)
                WHERE \(text.matches(query)) AND \(viewer.sees(itemsOf: space))
                ORDER BY \(FullText.id) DESC LIMIT \(Self.most + 1)) AS m\(Self.name(rank))
            """
        }
        var seen: Set<Item.ID> = []
        var found: [Item.ID] = []
        try db.each(
            """
            SELECT h.item_id FROM (\(parts.joined(separator: " UNION ALL "))) AS h
            ORDER BY h.place, h.item_id DESC
            """
        ) { row in
            let id: Item.ID = try row["item_id"]
            if seen.insert(id).inserted { found.append(id) }
        }
        return Array(found.prefix(Self.most + 1))
    }

    private static func name(_ rank: Int) -> SQL { rank == 0 ? "a" : "b" }

    /// Whether the viewer has begun something in one of these themes: they see that, and what
    /// hangs from it, wherever it was moved to.
    func wrote(in themes: [FullTextQuery]) throws -> Bool {
        guard let person = viewer.person else { return false }
        let own: [FullTextQuery] = [.mark(SearchMark.author(person)), .mark(SearchMark.top)]
        let query = FullTextQuery.all(own + [.any(themes)])
        let found: Item.ID? = try db.value(
            """
            SELECT \(FullText.id) AS item_id FROM search_text AS f
            WHERE \(FullText(db).matches(query)) LIMIT 1
            """
        )
        return found != nil
    }

    /// The found items of one page, as the viewer sees them now.
    func items(_ ids: ArraySlice<Item.ID>) throws -> [FoundItem] {
        guard !ids.isEmpty else { return [] }
        let found: [FoundItem] = try db.all(
            """
            SELECT \(ItemStore.columns), up.title AS parent_title, up.kind AS parent_kind,
                p.name AS author_name
            FROM item AS i
            LEFT JOIN item AS up ON up.id = i.parent_id
            LEFT JOIN person AS p ON p.id = i.author_id
            WHERE i.id IN \(list: Array(ids)) AND \(viewer.sees(itemsOf: space))
            """
        )
        let byID = Dictionary(found.map { ($0.item.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// The members whose name has these words, for the filter: only for who may know them.
    func people(named name: String) throws -> [Person.ID] {
        guard viewer.knowsPeople(of: space) else { return [] }
        let parts: [SQL] = TextWords.pieces(of: name).prefix(6).map { word in
            "AND \(.folded("p.name")) LIKE \("%" + word + "%")"
        }
        guard !parts.isEmpty else { return [] }
        return try db.values(
            """
            SELECT p.id FROM person AS p JOIN membership AS m ON m.person_id = p.id
            WHERE m.space_id = \(space.id) \(parts.joined(separator: " "))
            ORDER BY p.id LIMIT 50
            """
        )
    }
}
