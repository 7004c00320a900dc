import Community
import Content
import Storage

/// The links of a space by their addresses, for many at once.
struct KnownLinkStore {
    let db: Database

    /// Keys in one statement.
    private static let piece = 5_000

    /// Those that have some addresses, by these.
    func find(_ keys: [String], in space: Space) throws -> [String: KnownLink] {
        var links: [String: KnownLink] = [:]
        for some in Self.pieces(keys) {
            try db.each(
                """
                SELECT l.address_key, CASE WHEN i.trashed_at IS NULL THEN 0 ELSE 1 END AS trashed,
                    t.name AS theme
                FROM link AS l JOIN item AS i ON i.id = l.item_id
                LEFT JOIN link_place AS p ON p.link_id = l.item_id
                LEFT JOIN link_theme AS t ON t.id = p.theme_id
                WHERE l.space_id = \(space.id) AND l.address_key IN \(list: some)
                """
            ) { row in
                let (key, theme): (String, String?) = (try row["address_key"], try row["theme"])
                var link = try links[key] ?? KnownLink(isTrashed: row["trashed"])
                if let theme { link.themes.insert(theme.nameLook) }
                links[key] = link
            }
        }
        return links
    }

    /// Those of some that are out, in their order.
    func out(_ ids: [Item.ID]) throws -> [WebLink] {
        try Self.pieces(ids).flatMap { some -> [WebLink] in
            try db.all(
                """
                \(WebLinkStore.selection)
                WHERE l.item_id IN \(list: some) AND \(Visibility.isOut("i")) ORDER BY l.item_id
                """)
        }
    }

    func themes(of ids: [Item.ID]) throws -> [Item.ID: [ItemTheme]] {
        try Self.pieces(ids).reduce(into: [:]) { all, some in
            all.merge(try PlaceStore(db: db).ask(themesOf: some).get()) { $1 }
        }
    }

    private static func pieces<Element>(_ all: [Element]) -> [[Element]] {
        stride(from: 0, to: all.count, by: piece).map {
            Array(all[$0..<min($0 + piece, all.count)])
        }
    }
}
