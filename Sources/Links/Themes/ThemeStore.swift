import Community
import Content
import Storage

/// The themes of the links.
struct ThemeStore {
    let db: Database

    /// In their order.
    func all(in space: Space) throws -> [LinkTheme] {
        try db.all(
            """
            SELECT t.id, t.name, t.position FROM link_theme AS t
            WHERE t.space_id = \(space.id) ORDER BY t.position, t.id
            """)
    }

    func find(_ id: LinkTheme.ID, in space: Space) throws -> LinkTheme {
        let found: LinkTheme? = try db.first(
            """
            SELECT t.id, t.name, t.position FROM link_theme AS t
            WHERE t.id = \(id) AND t.space_id = \(space.id)
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// The one of this name, accents and capitals apart.
    func find(named name: String, in space: Space) throws -> LinkTheme? {
        let same: LinkTheme? = try db.first(
            """
            SELECT t.id, t.name, t.position FROM link_theme AS t
            WHERE t.space_id = \(space.id) AND t.name = \(name)
            """)
        if let same { return same }
        let key = Folding.fold(name)
        return try all(in: space).first { Folding.fold($0.name) == key }
    }

    func create(_ name: String, in space: Space) throws -> LinkTheme.ID {
        try db.one(
            """
            INSERT INTO link_theme (space_id, name, position)
            VALUES (\(space.id), \(name), (
                SELECT COALESCE(MAX(t.position), 0) + 1 FROM link_theme AS t
                WHERE t.space_id = \(space.id)))
            RETURNING id
            """)
    }

    func rename(_ id: LinkTheme.ID, _ name: String) throws {
        try db.run("UPDATE link_theme SET name = \(name) WHERE id = \(id)")
    }

    /// Its links stay in their other themes; those that have none, without one, after those that
    /// had none before.
    func delete(_ id: LinkTheme.ID, in space: Space) throws {
        // On its own: the database would ask for it anew after each link.
        let last: Int = try db.one(
            """
            SELECT COALESCE(MAX(p.position), 0) AS last FROM link_place AS p
            WHERE p.space_id = \(space.id) AND p.shelf = \(WebLink.lastShelf)
            """)
        try db.run(
            """
            UPDATE link_place SET theme_id = NULL, shelf = \(WebLink.lastShelf),
                position = position + \(last)
            WHERE theme_id = \(id) AND NOT EXISTS (SELECT 1 FROM link_place AS x
                WHERE x.link_id = link_place.link_id AND x.id <> link_place.id)
            """)
        try db.run("DELETE FROM link_place WHERE theme_id = \(id)")
        try db.run("DELETE FROM link_theme WHERE id = \(id)")
    }

    /// Has it change places with the one before it or after it.
    func swap(_ theme: LinkTheme, isUp: Bool, in space: Space) throws {
        let all = try all(in: space)
        guard let place = all.firstIndex(where: { $0.id == theme.id }) else { return }
        let next = isUp ? place - 1 : place + 1
        guard all.indices.contains(next) else { return }
        for (one, position) in [(all[next], theme.position), (theme, all[next].position)] {
            try db.run("UPDATE link_theme SET position = \(position) WHERE id = \(one.id)")
            try setShelf(position, of: one.id)
        }
    }

    /// How many links that are out each has.
    func sizes(in space: Space) throws -> [LinkTheme.ID: Int] {
        var sizes: [LinkTheme.ID: Int] = [:]
        try db.each(
            """
            SELECT p.theme_id, COUNT(*) AS size FROM link_place AS p
            JOIN item AS i ON i.id = p.link_id
            WHERE p.space_id = \(space.id) AND p.theme_id IS NOT NULL
                AND \(Visibility.isOut("i"))
            GROUP BY p.theme_id
            """
        ) { sizes[try $0["theme_id"]] = try $0["size"] }
        return sizes
    }

    /// For the filter of the search.
    func searchThemes(for viewer: Viewer, in space: Space) throws -> [SearchTheme] {
        guard viewer.reads(space) else { return [] }
        return try all(in: space).map { SearchTheme(id: $0.id.rawValue, name: $0.name) }
    }

    /// Of what is asked to follow, those of some spaces.
    func each(
        _ ids: [Int64], in spaces: [Space], _ visit: (LinkTheme, Space.ID) throws -> Void
    ) throws {
        try db.each(
            """
            SELECT t.id, t.name, t.position, t.space_id FROM link_theme AS t
            WHERE t.id IN \(list: ids) AND t.space_id IN \(list: spaces.map(\.id))
            """
        ) { try visit(LinkTheme(row: $0), try $0["space_id"]) }
    }

    /// Those of a link, for those who follow them.
    static func ofLink(_ item: SQL) -> SQL {
        """
        SELECT p.theme_id FROM link_place AS p
        WHERE p.link_id = \(item).id AND p.theme_id IS NOT NULL
        """
    }

    private func setShelf(_ shelf: Int, of id: LinkTheme.ID) throws {
        try db.run("UPDATE link_place SET shelf = \(shelf) WHERE theme_id = \(id)")
    }
}
