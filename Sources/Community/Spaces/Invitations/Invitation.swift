import Foundation
import Storage

/// Somebody who was asked into a space and has not come yet.
struct Invitation: FromRow {
    struct ID: EntityID { let rawValue: Int64 }

    /// How long its link serves.
    static let lifetime: TimeInterval = 14 * 86_400

    let id: ID
    let space: Space.ID
    let person: Person.ID
    let role: Role
    let name: String
    let email: String
    let createdAt: Date
    let expiresAt: Date

    init(row: Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        person = try row["person_id"]
        role = try row["role"]
        name = try row["name"]
        email = try row["email"]
        createdAt = try row["created_at"]
        expiresAt = try row["expires_at"]
    }
}
