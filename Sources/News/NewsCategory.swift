import Community
import Content
import Storage

struct NewsCategory: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let name: String
}

extension NewsCategory: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
    }
}
