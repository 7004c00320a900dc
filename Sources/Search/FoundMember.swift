import Community
import Storage

/// A member whose name was asked for.
struct FoundMember: FromRow {
    let id: Person.ID
    let name: String
    let hasPhoto: Bool

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        hasPhoto = try row["has_photo"]
    }
}
