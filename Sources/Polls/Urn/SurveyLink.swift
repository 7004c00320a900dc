import Community
import Content
import Storage

/// The way of somebody without an account to one poll: it serves once.
struct SurveyLink: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let poll: Item.ID
    let name: String
    let email: String
    /// Whether it was shown to be handed on, rather than mailed.
    let isHanded: Bool
    /// Whether they were asked after the first ballot.
    let isLate: Bool
    let isUsed: Bool
    /// Taken back: it serves no more, though they stay among those who were asked.
    let isRevoked: Bool
    /// Its token under the key of the site, as long as they may be reminded.
    let closed: [UInt8]?

    init(row: Row) throws {
        id = try row["id"]
        poll = try row["poll_id"]
        name = try row["name"]
        email = try row["email"]
        isHanded = try row["handed"]
        isLate = try row["late"]
        isUsed = try row["used"]
        isRevoked = try row["revoked"]
        closed = try row["closed"]
    }
}
