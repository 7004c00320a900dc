import Community
import Storage

/// Somebody who may look after a card.
struct NamedKeeper: FromRow, Sendable {
    let id: Person.ID
    let name: String

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
    }
}
