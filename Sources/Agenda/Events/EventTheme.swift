import Community
import Content
import Storage

/// What events are sorted by, with a colour beside its name.
struct EventTheme: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    static let colours = ["teal", "blue", "violet", "rose", "red", "amber", "green", "grey"]

    let id: ID
    let name: String
    let colour: String
    let position: Int
}

extension EventTheme: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        colour = try row["colour"]
        position = try row["position"]
    }

    /// The columns `theme_id` and `theme_*` of an event.
    init?(ofEvent row: Row) throws {
        guard let id: ID = try row["theme_id"] else { return nil }
        self.id = id
        name = try row["theme_name"]
        colour = try row["theme_colour"]
        position = try row["theme_position"]
    }
}
