import Community
import Storage

/// Whoever a digest is for.
struct DigestReader: FromRow {
    let person: Person.ID
    let email: String
    let name: String
    let locale: String
    let isNeutral: Bool

    init(row: Row) throws {
        person = try row["person_id"]
        email = try row["email"]
        name = try row["name"]
        locale = try row["locale"]
        isNeutral = try row["neutral"]
    }
}
