package import Foundation
package import Storage

/// Somebody who was asked into a space and has not come yet.
package struct Invitation: FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// How long its link serves.
    static let lifetime: TimeInterval = 14 * 86_400

    package let id: ID
    package let space: Space.ID
    package let person: Person.ID
    package let role: Role
    package let name: String
    package let email: String
    package let createdAt: Date
    package let expiresAt: Date

    package init(row: Row) throws {
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
