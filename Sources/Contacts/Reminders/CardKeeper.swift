import Community
import Storage

/// Somebody who looks after cards, and belongs to the space with an open account.
struct CardKeeper: FromRow, Sendable {
    let person: Person.ID
    let email: String
    let name: String
    let locale: String
    /// Whether they take by mail what concerns them.
    let takesMail: Bool
    /// Whether their mails say nothing in their subject.
    let isNeutral: Bool
    /// Whether mail still arrives there.
    let isReached: Bool

    init(row: Row) throws {
        person = try row["person_id"]
        email = try row["email"]
        name = try row["name"]
        locale = try row["locale"]
        takesMail = try row["takes_mail"]
        isNeutral = try row["is_neutral"]
        isReached = try row["is_reached"]
    }
}
