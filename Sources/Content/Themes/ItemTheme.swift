import Community
package import Storage

/// What items of a module are sorted by, see `ThemeKind`.
package struct ItemTheme: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64

        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let name: String
    /// Nil for those of a kind that has none.
    package let colour: ThemeColour?
    /// Among those of its space.
    package let position: Int
}

extension ItemTheme: FromRow {
    /// Of the columns that `ThemeKind.columns(of:)` names.
    package init(row: Row) throws {
        id = try row["theme_id"]
        name = try row["theme_name"]
        let colour: String? = try row["theme_colour"]
        self.colour = colour.map { ThemeColour(rawValue: $0) ?? .usual }
        position = try row["theme_position"]
    }

    /// The same beside what stands in a theme; nil for what stands in none.
    package init?(beside row: Row) throws {
        guard try row["theme_id"] as Int64? != nil else { return nil }
        try self.init(row: row)
    }
}

extension ItemTheme {
    /// What its form shows and others may change.
    var version: FormVersion { FormVersion(of: [name, colour?.rawValue ?? ""]) }
}
