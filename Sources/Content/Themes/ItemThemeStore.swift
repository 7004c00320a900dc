package import Community
package import Storage

/// The themes of a kind.
package struct ItemThemeStore {
    let kind: ThemeKind
    let db: Database

    package init(_ kind: ThemeKind, db: Database) { (self.kind, self.db) = (kind, db) }

    /// In their order.
    package func ask(allIn space: Space) throws -> Asked<[ItemTheme]> {
        try db.ask(
            all: "\(selection) WHERE t.space_id = \(space.id) ORDER BY t.position, t.id")
    }

    package func all(in space: Space) throws -> [ItemTheme] { try ask(allIn: space).get() }

    package func find(_ id: ItemTheme.ID, in space: Space) throws -> ItemTheme {
        let found: ItemTheme? = try db.first(
            "\(selection) WHERE t.id = \(id) AND t.space_id = \(space.id)")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// The one of this name, accents and capitals apart.
    package func find(named name: String, in space: Space) throws -> ItemTheme? {
        let same: ItemTheme? = try db.first(
            "\(selection) WHERE t.space_id = \(space.id) AND t.name = \(name)")
        if let same { return same }
        let look = name.nameLook
        return try all(in: space).first { $0.name.nameLook == look }
    }

    /// After those that are there.
    package func create(
        _ name: String, _ colour: ThemeColour = .usual, in space: Space
    ) throws -> ItemTheme.ID {
        let column: SQL = kind.hasColours ? ", colour" : ""
        let value: SQL = kind.hasColours ? ", \(colour)" : ""
        return try db.one(
            """
            INSERT INTO \(kind.table) (space_id, name, position\(column))
            VALUES (\(space.id), \(name), (
                SELECT COALESCE(MAX(t.position), 0) + 1 FROM \(kind.table) AS t
                WHERE t.space_id = \(space.id))\(value))
            RETURNING id
            """)
    }

    func update(_ id: ItemTheme.ID, _ name: String, _ colour: ThemeColour?) throws {
        let colour: SQL = kind.hasColours ? ", colour = \(colour ?? .usual)" : ""
        try db.run("UPDATE \(kind.table) SET name = \(name)\(colour) WHERE id = \(id)")
    }

    /// Its items stay, in their other themes or in none.
    func delete(_ id: ItemTheme.ID, in space: Space) throws {
        try kind.onDelete(id, space, db)
        try db.run("DELETE FROM \(kind.table) WHERE id = \(id)")
    }

    /// Has it change places with the one before it or after it.
    func move(_ theme: ItemTheme, isUp: Bool, in space: Space) throws {
        let all = try all(in: space)
        guard let place = all.firstIndex(where: { $0.id == theme.id }) else { return }
        let next = isUp ? place - 1 : place + 1
        guard all.indices.contains(next) else { return }
        var order = all
        order.swapAt(place, next)
        var position = 0
        for (theme, before) in zip(order, all) {
            position = max(position + 1, before.position)
            guard theme.position != position else { continue }
            try db.run("UPDATE \(kind.table) SET position = \(position) WHERE id = \(theme.id)")
            try kind.onMove(theme.id, position, db)
        }
    }

    /// How many items each has.
    func sizes(in space: Space) throws -> [ItemTheme.ID: Int] {
        var sizes: [ItemTheme.ID: Int] = [:]
        try db.each(kind.sizes(space)) { sizes[try $0["theme_id"]] = try $0["size"] }
        return sizes
    }

    /// Of what is asked to follow, those of some spaces.
    func each(
        _ ids: [Int64], in spaces: [Space], _ visit: (ItemTheme, Space.ID) throws -> Void
    ) throws {
        try db.each(
            """
            SELECT \(kind.columns(of: "t")), t.space_id FROM \(kind.table) AS t
            WHERE t.id IN \(list: ids) AND t.space_id IN \(list: spaces.map(\.id))
            """
        ) { try visit(ItemTheme(row: $0), try $0["space_id"]) }
    }

    private var selection: SQL { "SELECT \(kind.columns(of: "t")) FROM \(kind.table) AS t" }
}
