import Community
import Storage

/// What contacts are sorted by, with a colour beside its name.
struct ContactTheme: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    static let colours = ["teal", "blue", "violet", "rose", "red", "amber", "green", "grey"]

    let id: ID
    let name: String
    let colour: String
}

extension ContactTheme: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        colour = try row["colour"]
    }
}
