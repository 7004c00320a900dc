package import Community
package import Storage

/// The table of who waits to be published, and where.
package struct PremoderationStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// The rules that hold for a role.
    package func ask(for role: Role, in space: Space.ID) throws -> Asked<[Line]> {
        try db.ask(
            all: "\(Self.selection) WHERE r.space_id = \(space) AND r.role = \(role)")
    }

    /// All that is set in a space.
    package func all(in space: Space.ID) throws -> [Line] {
        try db.all("\(Self.selection) WHERE r.space_id = \(space)")
    }

    /// Sets the rule of a place; nil lets the less specific one hold.
    package func set(
        _ rule: PremoderationRule?, for role: Role, at place: PremoderationPlace,
        in space: Space.ID
    ) throws {
        guard let rule else {
            try db.run(
                """
                DELETE FROM premoderation
                WHERE space_id = \(space) AND role = \(role) AND module = \(place.module)
                    AND theme_id = \(place.theme)
                """
            )
            return
        }
        try db.run(
            """
            INSERT INTO premoderation (space_id, module, theme_id, role, rule, first_count)
            VALUES (\(space), \(place.module), \(place.theme), \(role), \(rule.name),
                \(rule.count))
            ON CONFLICT (space_id, role, module, theme_id)
            DO UPDATE SET rule = excluded.rule, first_count = excluded.first_count
            """
        )
    }

    /// Whether others see as many texts of somebody in a space.
    func hasPublished(
        _ count: Int, of kinds: [String], by person: Person.ID, in space: Space.ID
    ) throws -> Bool {
        let found: Int = try db.one(
            """
            SELECT COUNT(*) AS n FROM (
                SELECT i.id FROM item AS i
                LEFT JOIN item AS up ON up.id = i.parent_id
                WHERE i.author_id = \(person) AND i.space_id = \(space)
                    AND \(Visibility.isOut("i")) AND i.kind IN \(list: kinds)
                    AND (i.parent_id IS NULL OR (\(Visibility.isOut("up"))))
                LIMIT \(count)) AS w
            """
        )
        return found >= count
    }

    package struct Line: FromRow, Equatable, Sendable {
        package let role: Role
        package let place: PremoderationPlace
        package let rule: PremoderationRule

        package init(row: Row) throws {
            role = try row["role"]
            place = PremoderationPlace(module: try row["module"], theme: try row["theme_id"])
            rule = PremoderationRule(name: try row["rule"], count: try row["first_count"]) ?? .free
        }
    }

    private static let selection: SQL = """
        SELECT r.role, r.module, r.theme_id, r.rule, r.first_count FROM premoderation AS r
        """
}
