import Community
import Content
import Storage

/// Where links stand: at their place in each of their themes, or in one among those without.
struct PlaceStore {
    let db: Database

    /// In the order of the themes.
    func themes(of link: Item.ID) throws -> [ItemTheme] {
        try ask(themesOf: [link]).get()[link] ?? []
    }

    /// Of many links; nothing for those without a theme.
    func ask(themesOf links: [Item.ID]) throws -> Asked<[Item.ID: [ItemTheme]]> {
        let asked: Asked<[LinkPlace]> = try db.ask(
            all:
                """
                SELECT p.link_id, p.position, \(ThemeKind.links.columns(of: "t"))
                FROM link_place AS p JOIN link_theme AS t ON t.id = p.theme_id
                WHERE p.link_id IN \(list: links) ORDER BY p.link_id, t.position, t.id
                """)
        return asked.map { places in
            Dictionary(grouping: places, by: \.link).mapValues { $0.compactMap(\.theme) }
        }
    }

    /// Puts these in the place of what it stands in. Where it stays, it keeps its place; in what is
    /// new to it, it stands at the end.
    func set(_ themes: [ItemTheme.ID], of link: Item.ID, in space: Space.ID) throws {
        let gone: SQL =
            themes.isEmpty
            ? "theme_id IS NOT NULL" : "(theme_id IS NULL OR theme_id NOT IN \(list: themes))"
        try db.run("DELETE FROM link_place WHERE link_id = \(link) AND \(gone)")
        try add(themes, to: link, in: space)
        if themes.isEmpty { try leave(link, in: space) }
    }

    /// Has it stand in these as well.
    /// - Returns: in how many it did not.
    @discardableResult
    func add(_ themes: [ItemTheme.ID], to link: Item.ID, in space: Space.ID) throws -> Int {
        guard !themes.isEmpty else { return 0 }
        let added = try db.affected(
            by: """
                INSERT INTO link_place (link_id, space_id, theme_id, shelf, position)
                SELECT \(link), t.space_id, t.id, t.position, (
                    SELECT COALESCE(MAX(p.position), 0) + 1 FROM link_place AS p
                    WHERE p.space_id = t.space_id AND p.shelf = t.position)
                FROM link_theme AS t
                WHERE t.space_id = \(space) AND t.id IN \(list: themes)
                    AND NOT EXISTS (SELECT 1 FROM link_place AS x
                        WHERE x.link_id = \(link) AND x.theme_id = t.id)
                """)
        try db.run("DELETE FROM link_place WHERE link_id = \(link) AND theme_id IS NULL")
        return added
    }

    /// Has it change places with the one before it or after it that is out, in the same theme.
    /// - Returns: whether it stands in that theme.
    func swap(
        _ link: Item.ID, in theme: ItemTheme.ID?, of space: Space.ID, isUp: Bool
    ) throws -> Bool {
        let own: SQL = theme.map { "theme_id = \($0)" } ?? "theme_id IS NULL"
        let place: LinkSpot? = try db.first(
            """
            SELECT p.id, p.shelf, p.position, p.link_id FROM link_place AS p
            WHERE p.link_id = \(link) AND p.\(own)
            """)
        guard let place else { return false }
        let here: SQL = "(\(place.position), \(link))"
        let beyond: SQL = isUp ? "< \(here)" : "> \(here)"
        let order: SQL = isUp ? "p.position DESC, p.link_id DESC" : "p.position, p.link_id"
        let other: LinkSpot? = try db.first(
            """
            SELECT p.id, p.shelf, p.position, p.link_id FROM link_place AS p
            JOIN item AS i ON i.id = p.link_id
            WHERE p.space_id = \(space) AND p.shelf = \(place.shelf)
                AND \(Visibility.isOut("i")) AND (p.position, p.link_id) \(beyond)
            ORDER BY \(order) LIMIT 1
            """)
        guard let other else { return true }
        for (id, position) in [(place.id, other.position), (other.id, place.position)] {
            try db.run("UPDATE link_place SET position = \(position) WHERE id = \(id)")
        }
        return true
    }

    /// Among those without a theme, after all others, unless it is there.
    private func leave(_ link: Item.ID, in space: Space.ID) throws {
        try db.run(
            """
            INSERT INTO link_place (link_id, space_id, theme_id, shelf, position)
            SELECT l.item_id, l.space_id, CAST(NULL AS BIGINT), \(WebLink.lastShelf), (
                SELECT COALESCE(MAX(p.position), 0) + 1 FROM link_place AS p
                WHERE p.space_id = l.space_id AND p.shelf = \(WebLink.lastShelf))
            FROM link AS l
            WHERE l.item_id = \(link) AND l.space_id = \(space)
                AND NOT EXISTS (SELECT 1 FROM link_place AS x WHERE x.link_id = l.item_id)
            """)
    }
}
