import Community
import Storage

/// What links are sorted by.
struct LinkTheme: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let name: String
    let position: Int
}

extension LinkTheme: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        position = try row["position"]
    }

    /// The columns `theme_id` and `theme_*` of a place; nil for one without a theme.
    init?(ofPlace row: Row) throws {
        guard let id: ID = try row["theme_id"] else { return nil }
        self.id = id
        name = try row["theme_name"]
        position = try row["theme_position"]
    }
}
