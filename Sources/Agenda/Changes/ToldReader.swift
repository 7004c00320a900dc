import Community
import Storage

/// Somebody who is told of a change, in their language.
struct ToldReader: FromRow {
    let person: Person.ID
    let locale: String

    init(row: Row) throws {
        person = try row["person_id"]
        locale = try row["locale"]
    }
}
