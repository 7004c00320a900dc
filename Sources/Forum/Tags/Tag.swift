import Community
import Content
import Storage

/// A word that topics of any theme have in common.
struct Tag: Equatable, Sendable {
    struct ID: EntityID {
        let rawValue: Int64
    }

    /// How many a topic has at most, and how long one is.
    static let most = 5
    static let length = 40

    let id: ID
    let name: String
}

extension Tag: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
    }
}
