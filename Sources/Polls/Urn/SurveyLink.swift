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
    let isUsed: Bool

    init(row: Row) throws {
        id = try row["id"]
        poll = try row["poll_id"]
        name = try row["name"]
        email = try row["email"]
        isUsed = try row["used"]
    }
}
