extension SpacePaths {
    package static let person = SpacePathTo<Person.ID>("/administration/people/:id")
    package static let personRestoration =
        SpacePathTo<Person.ID>("/administration/people/:id/restoration")
    package static let invitations = SpacePath("/administration/invitations")
    static let invitation = SpacePathTo<Invitation.ID>("/administration/invitations/:id")
    static let invitationSending =
        SpacePathTo<Invitation.ID>("/administration/invitations/:id/sending")
    package static let groups = SpacePath("/administration/groups")
    package static let group = SpacePathTo<MemberGroup.ID>("/administration/groups/:id")
    package static let settings = SpacePath("/administration/space")
    package static let audit = SpacePath("/administration/audit")
}

/// The addresses of those who run the whole site.
package enum SiteAdministrationPaths {
    package static let spaces = Path("/administration")
    package static let audit = Path("/administration/audit")
    /// A closed account.
    package static let closure = PathTo<Person.ID>("/administration/closures/:id")
}
