import Community
import Content
import Storage

/// In which themes and departments cards stand.
struct ShelfStore {
    let db: Database

    func themes(of contact: Item.ID) throws -> [ItemTheme] {
        try db.all(
            """
            SELECT \(ThemeKind.contacts.columns(of: "t")) FROM contact_in_theme AS x
            JOIN contact_theme AS t ON t.id = x.theme_id
            WHERE x.contact_id = \(contact) ORDER BY t.position, t.id
            """)
    }

    /// The themes of many cards, by their numbers.
    func ask(themesOf contacts: [Item.ID]) throws -> Asked<[Item.ID: [ItemTheme.ID]]> {
        let asked: Asked<[InTheme]> = try db.ask(
            all:
                """
                SELECT x.contact_id, x.theme_id FROM contact_in_theme AS x
                WHERE x.contact_id IN \(list: contacts) ORDER BY x.contact_id, x.theme_id
                """)
        return asked.map { rows in
            Dictionary(grouping: rows, by: \.contact).mapValues { $0.map(\.theme) }
        }
    }

    /// The codes of the departments that it serves.
    func departments(of contact: Item.ID) throws -> [String] {
        try db.values(
            """
            SELECT d.code FROM contact_department AS d
            WHERE d.contact_id = \(contact) ORDER BY d.code
            """)
    }

    /// Puts these in the place of what it stands in.
    func set(
        _ themes: [ItemTheme.ID], _ departments: [String], of contact: Item.ID,
        in space: Space.ID
    ) throws {
        try db.run("DELETE FROM contact_in_theme WHERE contact_id = \(contact)")
        try db.run("DELETE FROM contact_department WHERE contact_id = \(contact)")
        if !themes.isEmpty {
            try db.run(
                """
                INSERT INTO contact_in_theme (contact_id, theme_id)
                SELECT \(contact), t.id FROM contact_theme AS t
                WHERE t.space_id = \(space) AND t.id IN \(list: themes)
                """)
        }
        guard !departments.isEmpty else { return }
        let rows = Set(departments).sorted().map { SQL("(\(contact), \(space), \($0))") }
        try db.run(
            """
            INSERT INTO contact_department (contact_id, space_id, code)
            VALUES \(rows.joined(separator: ", "))
            """)
    }

    /// The themes of a contact, for those who follow them.
    @Sendable static func themes(of item: SQL) -> SQL {
        "SELECT x.theme_id FROM contact_in_theme AS x WHERE x.contact_id = \(item).id"
    }

    /// How many cards each theme has.
    @Sendable static func sizes(in space: Space) -> SQL {
        """
        SELECT t.id AS theme_id, COUNT(*) AS size FROM contact_theme AS t
        JOIN contact_in_theme AS x ON x.theme_id = t.id JOIN item AS i ON i.id = x.contact_id
        WHERE t.space_id = \(space.id) AND i.trashed_at IS NULL GROUP BY t.id
        """
    }

    private struct InTheme: FromRow {
        let contact: Item.ID
        let theme: ItemTheme.ID

        init(row: Row) throws {
            contact = try row["contact_id"]
            theme = try row["theme_id"]
        }
    }
}
