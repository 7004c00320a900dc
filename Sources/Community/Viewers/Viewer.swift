/// Who looks: a person with a role in each space, or a guest. Rights are sentences on it.
package struct Viewer: Equatable, Sendable {
    package struct Membership: Equatable, Sendable {
        package let space: Space
        package let role: Role
    }

    /// Nil for a guest.
    package let person: Person.ID?
    /// The session that the visit came with.
    package let session: Session.ID?
    package let name: String
    package let hasPhoto: Bool
    package let administersSite: Bool
    package let memberships: [Membership]
    /// Those that they are in, of whatever space.
    package let groups: Set<MemberGroup.ID>
    /// Whether their account asks for more than a password. Whoever comes otherwise than through a
    /// browser has shown what they hold.
    package var hasSecondFactor = true
    /// What holds on the site where they are.
    package var policies = SitePolicies.usual

    package static let guest = Viewer(
        person: nil, session: nil, name: "", hasPhoto: false, administersSite: false,
        memberships: [], groups: [])

    /// Somebody of a role in a space: to see what they would be shown.
    package static func somebody(as role: Role, in space: Space) -> Viewer {
        Viewer(
            person: nil, session: nil, name: "", hasPhoto: false, administersSite: false,
            memberships: [Membership(space: space, role: role)], groups: [])
    }

    package var isSignedIn: Bool { person != nil }

    package func role(in space: Space.ID) -> Role? {
        memberships.first { $0.space.id == space }?.role
    }
}

extension Viewer {
    package func belongs(to space: Space) -> Bool { role(in: space.id) != nil }

    package func reads(_ space: Space) -> Bool { belongs(to: space) || space.isPublic }

    /// Who belongs to a space is known to those who belong to it.
    package func knowsPeople(of space: Space) -> Bool { belongs(to: space) }

    package func participates(in space: Space) -> Bool { has(.member, in: space.id) }
    package func moderates(_ space: Space) -> Bool { moderates(space.id) }
    package func moderates(_ space: Space.ID) -> Bool { has(.moderator, in: space) }
    package func administers(_ space: Space) -> Bool { has(.administrator, in: space.id) }

    private func has(_ role: Role, in space: Space.ID) -> Bool {
        self.role(in: space).map { $0 >= role } ?? false
    }
}
