package import Foundation
package import Storage

/// Somebody asks to come into a space. Their address is as they have typed it: it is proven by the
/// invitation that they get.
package struct JoinRequest: FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// How long it waits; then it is forgotten.
    package static let lifetime: TimeInterval = 30 * 86_400

    package let id: ID
    package let space: Space.ID
    package let name: String
    package let email: String
    /// Why they ask, in their words.
    package let why: String
    package let createdAt: Date
    package let expiresAt: Date
    package let refusedAt: Date?
    /// Who refused it; nil once their account is gone.
    package let judge: String?

    package init(row: Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        name = try row["name"]
        email = try row["email"]
        why = try row["why"]
        createdAt = try row["created_at"]
        expiresAt = try row["expires_at"]
        refusedAt = try row["refused_at"]
        judge = try row["judge"]
    }
}
