package import Foundation
package import Storage

/// An address that was asked into a space, and whose owner has not come yet. Whether it has an
/// account makes no difference: whoever invites cannot tell.
package struct Invitation: FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// How long it waits.
    package static let lifetime: TimeInterval = 14 * 86_400

    package let id: ID
    package let space: Space.ID
    package let spaceName: String
    package let role: Role
    /// As it was typed by whoever invites, like the address.
    package let name: String
    package let email: String
    /// Nil for an invitation of the server itself, or of an account that is gone.
    package let host: String?
    package let hostID: Person.ID?
    package let createdAt: Date
    package let expiresAt: Date
    package let declinedAt: Date?
    /// The link by which its owner asked for it; nil for one that somebody has sent.
    package let link: InvitationLink.ID?

    package func isOver(at now: Date) -> Bool { expiresAt <= now }

    package func isFor(_ email: String) -> Bool { Email.key(self.email) == Email.key(email) }

    package init(row: Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        spaceName = try row["space_name"]
        role = try row["role"]
        name = try row["name"]
        email = try row["email"]
        host = try row["host"]
        hostID = try row["invited_by"]
        createdAt = try row["created_at"]
        expiresAt = try row["expires_at"]
        declinedAt = try row["declined_at"]
        link = try row["link_id"]
    }
}
