package import Foundation
package import Storage

/// A link by which several people come in: so many, as one role, until a day. It makes no
/// moderators, whoever makes it.
package struct InvitationLink: FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package enum State: String {
        case open, usedUp, over, revoked
    }

    /// What a link may make of somebody.
    package static let roles: [Role] = [.partner, .member]
    package static let mostUses = 1_000
    /// How many may be open in a space: all are shown on one page.
    package static let mostOpen = 50

    package let id: ID
    package let space: Space.ID
    /// What it is for, in the words of whoever made it.
    package let name: String
    package let role: Role
    package let group: MemberGroup.ID?
    package let groupName: String?
    /// Nil once their account is gone.
    package let maker: String?
    package let most: Int
    package let used: Int
    package let createdAt: Date
    package let expiresAt: Date
    package let revokedAt: Date?
    /// Whether whoever made it may still let people in.
    let isVouchedFor: Bool

    package func state(at now: Date) -> State {
        if revokedAt != nil || !isVouchedFor { return .revoked }
        if used >= most { return .usedUp }
        return expiresAt <= now ? .over : .open
    }

    package init(row: Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        name = try row["name"]
        role = try row["role"]
        group = try row["group_id"]
        groupName = try row["group_name"]
        maker = try row["maker"]
        most = try row["most"]
        used = try row["used"]
        createdAt = try row["created_at"]
        expiresAt = try row["expires_at"]
        revokedAt = try row["revoked_at"]
        isVouchedFor = try row["vouched"]
    }
}

extension InvitationLink {
    /// What whoever makes one says of it.
    package struct Terms {
        package let name: String
        package let role: Role
        package let group: MemberGroup.ID?
        package let most: Int
        package let expiresAt: Date

        package init(
            name: String, role: Role, group: MemberGroup.ID?, most: Int, expiresAt: Date
        ) {
            (self.name, self.role, self.group) = (name, role, group)
            (self.most, self.expiresAt) = (most, expiresAt)
        }
    }
}
