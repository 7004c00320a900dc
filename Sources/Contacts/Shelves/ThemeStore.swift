import Community
import Content
import Storage

/// The themes of contacts.
struct ThemeStore {
    let db: Database

    /// In their order.
    func ask(allIn space: Space) throws -> Asked<[ContactTheme]> {
        try db.ask(
            all:
                """
                SELECT t.id, t.name, t.colour FROM contact_theme AS t
                WHERE t.space_id = \(space.id) ORDER BY t.position, t.id
                """)
    }

    func all(in space: Space) throws -> [ContactTheme] { try ask(allIn: space).get() }

    func find(_ id: ContactTheme.ID, in space: Space) throws -> ContactTheme {
        let found: ContactTheme? = try db.first(
            """
            SELECT t.id, t.name, t.colour FROM contact_theme AS t
            WHERE t.id = \(id) AND t.space_id = \(space.id)
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Whether another theme has this name, accents and capitals apart.
    func isTaken(_ name: String, in space: Space, but id: ContactTheme.ID? = nil) throws -> Bool {
        let key = Folding.fold(name)
        return try all(in: space).contains { $0.id != id && Folding.fold($0.name) == key }
    }

    func create(_ name: String, _ colour: String, in space: Space) throws -> ContactTheme.ID {
        try db.one(
            """
            INSERT INTO contact_theme (space_id, name, colour, position)
            VALUES (\(space.id), \(name), \(colour), (
                SELECT COALESCE(MAX(t.position), 0) + 1 FROM contact_theme AS t
                WHERE t.space_id = \(space.id)))
            RETURNING id
            """)
    }

    func update(_ id: ContactTheme.ID, _ name: String, _ colour: String) throws {
        try db.run(
            "UPDATE contact_theme SET name = \(name), colour = \(colour) WHERE id = \(id)")
    }

    /// Its contacts stay, without it.
    func delete(_ id: ContactTheme.ID) throws {
        try db.run("DELETE FROM contact_theme WHERE id = \(id)")
    }

    /// How many cards each has.
    func sizes(in space: Space) throws -> [ContactTheme.ID: Int] {
        var sizes: [ContactTheme.ID: Int] = [:]
        try db.each(
            """
            SELECT t.id AS theme, COUNT(*) AS size FROM contact_theme AS t
            JOIN contact_in_theme AS x ON x.theme_id = t.id JOIN item AS i ON i.id = x.contact_id
            WHERE t.space_id = \(space.id) AND i.trashed_at IS NULL GROUP BY t.id
            """
        ) { sizes[try $0["theme"]] = try $0["size"] }
        return sizes
    }

    /// For the filter of the search.
    func searchThemes(for viewer: Viewer, in space: Space) throws -> [SearchTheme] {
        guard viewer.reads(space) else { return [] }
        return try all(in: space).map { SearchTheme(id: $0.id.rawValue, name: $0.name) }
    }

    /// Of what is asked to follow, those of some spaces.
    func each(
        _ ids: [Int64], in spaces: [Space], _ visit: (ContactTheme, Space.ID) throws -> Void
    ) throws {
        try db.each(
            """
            SELECT t.id, t.name, t.colour, t.space_id FROM contact_theme AS t
            WHERE t.id IN \(list: ids) AND t.space_id IN \(list: spaces.map(\.id))
            """
        ) { try visit(ContactTheme(row: $0), try $0["space_id"]) }
    }

    /// Those of a contact, for those who follow them.
    static func ofContact(_ item: SQL) -> SQL {
        "SELECT x.theme_id FROM contact_in_theme AS x WHERE x.contact_id = \(item).id"
    }
}
