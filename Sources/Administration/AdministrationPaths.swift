import Community
import Content

extension SpacePaths {
    static let personRestoration =
        SpacePathTo<Person.ID>("/administration/people/:id/restoration")
    static let personSessions = SpacePathTo<Person.ID>("/administration/people/:id/sessions")
    static let invitation = SpacePathTo<Invitation.ID>("/administration/invitations/:id")
    static let invitationSending =
        SpacePathTo<Invitation.ID>("/administration/invitations/:id/sending")
    static let expiredInvitations = SpacePath("/administration/expired-invitations")
    static let invitationLinks = SpacePath("/administration/links")
    static let invitationLink = SpacePathTo<InvitationLink.ID>("/administration/links/:id")
    static let invitationLinkRestoration =
        SpacePathTo<InvitationLink.ID>("/administration/links/:id/restoration")
    static let invitationLinkRenewal =
        SpacePathTo<InvitationLink.ID>("/administration/links/:id/renewal")
    static let joinRequests = SpacePath("/administration/requests")
    static let joinAcceptance =
        SpacePathTo<JoinRequest.ID>("/administration/requests/:id/acceptance")
    static let joinReopening =
        SpacePathTo<JoinRequest.ID>("/administration/requests/:id/reopening")
    static let groups = SpacePath("/administration/groups")
    static let modules = SpacePath("/administration/modules")
    static let module = SpacePathToText("/administration/modules/:id")
    static let modulePlace = SpacePathToText("/administration/modules/:id/place")
    static let audit = SpacePath("/administration/audit")
    static let spaceWelcome = SpacePath("/administration/welcome")
    /// For whoever does not belong to the space.
    static let publicPage = SpacePath("/about")
    static let publicLogo = SpacePath("/about/logo")
    static let auditTable = SpacePath("/administration/audit/csv")
    static let address = SpacePath("/administration/address")
    static let formerAddress = SpacePathToText("/administration/address/:id")
}

extension SiteAdministrationPaths {
    static let audit = Path("/administration/audit")
    static let auditTable = Path("/administration/audit/csv")
    static let parts = Path("/administration/parts")
    static let newSpace = Path("/administration/new-space")
    /// A closed account.
    static let closure = PathTo<Person.ID>("/administration/closures/:id")
}
