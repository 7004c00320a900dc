import Community
import Content
import Storage

/// The themes of an agenda.
struct ThemeStore {
    let db: Database

    /// In their order.
    func ask(allIn space: Space) throws -> Asked<[EventTheme]> {
        try db.ask(
            all:
                """
                SELECT t.id, t.name, t.colour, t.position FROM event_theme AS t
                WHERE t.space_id = \(space.id) ORDER BY t.position, t.id
                """)
    }

    func all(in space: Space) throws -> [EventTheme] { try ask(allIn: space).get() }

    func find(_ id: EventTheme.ID, in space: Space) throws -> EventTheme {
        let found: EventTheme? = try db.first(
            """
            SELECT t.id, t.name, t.colour, t.position FROM event_theme AS t
            WHERE t.id = \(id) AND t.space_id = \(space.id)
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Whether another theme has this name, accents and capitals apart.
    func isTaken(_ name: String, in space: Space, but id: EventTheme.ID? = nil) throws -> Bool {
        let key = Folding.fold(name)
        return try all(in: space).contains { $0.id != id && Folding.fold($0.name) == key }
    }

    func create(_ name: String, _ colour: String, in space: Space) throws -> EventTheme.ID {
        try db.one(
            """
            INSERT INTO event_theme (space_id, name, colour, position)
            VALUES (\(space.id), \(name), \(colour), (
                SELECT COALESCE(MAX(t.position), 0) + 1 FROM event_theme AS t
                WHERE t.space_id = \(space.id)))
            RETURNING id
            """)
    }

    func update(_ id: EventTheme.ID, _ name: String, _ colour: String) throws {
        try db.run(
            "UPDATE event_theme SET name = \(name), colour = \(colour) WHERE id = \(id)")
    }

    /// Its events stay, without a theme.
    func delete(_ id: EventTheme.ID) throws {
        try db.run("DELETE FROM event_theme WHERE id = \(id)")
    }

    /// How many events each has, whatever their state.
    func sizes(in space: Space) throws -> [EventTheme.ID: Int] {
        var sizes: [EventTheme.ID: Int] = [:]
        try db.each(
            """
            SELECT e.theme_id, COUNT(*) AS size FROM event AS e
            JOIN item AS i ON i.id = e.item_id
            WHERE e.space_id = \(space.id) AND e.theme_id IS NOT NULL AND i.trashed_at IS NULL
            GROUP BY e.theme_id
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
        _ ids: [Int64], in spaces: [Space], _ visit: (EventTheme, Space.ID) throws -> Void
    ) throws {
        try db.each(
            """
            SELECT t.id, t.name, t.colour, t.position, t.space_id FROM event_theme AS t
            WHERE t.id IN \(list: ids) AND t.space_id IN \(list: spaces.map(\.id))
            """
        ) { try visit(EventTheme(row: $0), try $0["space_id"]) }
    }

    /// That of an event, for those who follow it.
    static func ofEvent(_ item: SQL) -> SQL {
        """
        SELECT e.theme_id FROM event AS e
        WHERE e.item_id = \(item).id AND e.theme_id IS NOT NULL
        """
    }
}
