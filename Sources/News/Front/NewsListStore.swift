import Community
import Content
import Foundation
import Storage

struct NewsListStore {
    let db: Database

    /// One page, newest first, and whether more lie on either side.
    func page(_ query: NewsQuery, for viewer: Viewer, in space: Space) throws
        -> KeysetPage<NewsLine>
    {
        try KeysetPage(query.turn, size: query.size) { turn, limit in
            var query = query
            query.turn = turn
            return try rows(query, viewer, space, limit)
        }
    }

    private func rows(
        _ query: NewsQuery, _ viewer: Viewer, _ space: Space, _ limit: Int
    ) throws -> [NewsLine] {
        try db.all(
            """
            \(Self.selection(for: viewer))
            WHERE n.space_id = \(space.id) AND n.stage = \(query.stage)
                AND \(viewer.sees(itemsOf: space)) \(Self.filter(query)) \(Self.bound(query))
            ORDER BY \(Self.order(query)) LIMIT \(limit)
            """
        )
    }

    /// The newest of several spaces, for a feed.
    func newest(_ spaces: [Space], for viewer: Viewer, limit: Int) throws -> [NewsLine] {
        guard !spaces.isEmpty else { return [] }
        let seen = spaces.map { viewer.sees(itemsOf: $0) }.joined(separator: " OR ")
        return try db.all(
            """
            \(Self.selection(for: viewer))
            WHERE n.stage = 'published' AND (\(seen))
            ORDER BY n.listed_at DESC, n.id DESC LIMIT \(limit)
            """
        )
    }

    /// The first published items of a space, whoever sees them. What waits for the viewer is what
    /// waits for anybody.
    func front(of space: Space, limit: Int) throws -> (lines: [NewsLine], rights: [ItemRights]) {
        let found = try heldRows(
            """
            SELECT n.id, n.space_id, i.title, n.brief, n.stage, n.pinned, n.listed_at,
                n.category_id, c.name AS category_name, p.name AS author_name, n.edited_at,
                n.asks_reading AS to_read, \(Self.totals),
                \(ItemRightsStore(db: db).columns("i"))
            FROM news AS n JOIN item AS i ON i.id = n.id
            LEFT JOIN news_category AS c ON c.id = n.category_id
            LEFT JOIN person AS p ON p.id = i.author_id
            WHERE n.space_id = \(space.id) AND n.stage = 'published'
            ORDER BY n.pinned DESC, n.listed_at DESC, n.id DESC LIMIT \(limit)
            """, as: NewsLine.self)
        return (found.rows, found.rights)
    }

    /// What asks to be read in a space, the oldest first, whoever sees it.
    func asking(
        in space: Space, limit: Int
    ) throws -> (titles: [NewsTitle], rights: [ItemRights]) {
        let found = try heldRows(
            """
            SELECT n.id, i.title, \(ItemRightsStore(db: db).columns("i"))
            FROM news AS n JOIN item AS i ON i.id = n.id
            WHERE n.space_id = \(space.id) AND n.stage = 'published' AND n.asks_reading = 1
                AND i.trashed_at IS NULL
            ORDER BY n.listed_at, n.id LIMIT \(limit)
            """, as: NewsTitle.self)
        return (found.rows, found.rights)
    }

    private func heldRows<Held: FromRow>(
        _ sql: SQL, as _: Held.Type
    ) throws -> (rows: [Held], rights: [ItemRights]) {
        var (rows, rights): ([Held], [ItemRights?]) = ([], [])
        try db.each(sql) {
            rows.append(try Held(row: $0))
            rights.append(try ItemRights(row: $0, "i"))
        }
        return (rows, rights.compactMap(\.self))
    }

    private static func filter(_ query: NewsQuery) -> SQL {
        var filter: SQL = ""
        if let month = query.month { filter += " AND n.month = \(month)" }
        if let category = query.category { filter += " AND n.category_id = \(category)" }
        return filter
    }

    private static func bound(_ query: NewsQuery) -> SQL {
        let pins = query.pinsFirst
        switch query.turn {
        case .first: return ""
        case .before(let c) where pins:
            return "AND (n.pinned, n.listed_at, n.id) < (\(c.isPinned), \(c.at), \(c.id))"
        case .before(let c): return "AND (n.listed_at, n.id) < (\(c.at), \(c.id))"
        case .after(let c) where pins:
            return "AND (n.pinned, n.listed_at, n.id) > (\(c.isPinned), \(c.at), \(c.id))"
        case .after(let c): return "AND (n.listed_at, n.id) > (\(c.at), \(c.id))"
        }
    }

    private static func order(_ query: NewsQuery) -> SQL {
        if case .after = query.turn {
            return query.pinsFirst ? "n.pinned, n.listed_at, n.id" : "n.listed_at, n.id"
        }
        return query.pinsFirst
            ? "n.pinned DESC, n.listed_at DESC, n.id DESC" : "n.listed_at DESC, n.id DESC"
    }

    private static let totals: SQL = """
        (SELECT COUNT(*) FROM item AS k WHERE k.parent_id = n.id AND k.kind = 'comment'
            AND \(Visibility.isOut("k"))) AS comments,
        (SELECT COUNT(*) FROM reaction AS x WHERE x.item_id = n.id) AS reactions
        """

    private static func selection(for viewer: Viewer) -> SQL {
        """
        SELECT n.id, n.space_id, i.title, n.brief, n.stage, n.pinned, n.listed_at, n.category_id,
            c.name AS category_name, p.name AS author_name, n.edited_at,
            CASE WHEN n.asks_reading = 1 AND \(NewsStore.isAsked) AND r.read_at IS NULL
                THEN 1 ELSE 0 END AS to_read,
            \(totals)
        FROM news AS n JOIN item AS i ON i.id = n.id
        LEFT JOIN news_category AS c ON c.id = n.category_id
        LEFT JOIN person AS p ON p.id = i.author_id
        LEFT JOIN membership AS m ON m.space_id = n.space_id AND m.person_id = \(viewer.person)
        LEFT JOIN news_reading AS r ON r.news_id = n.id AND r.person_id = \(viewer.person)
        """
    }
}
