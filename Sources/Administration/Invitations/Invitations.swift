import Community
import Content
import HTTP
import Storage

/// Asking people into a space, one or many at once.
enum Invitations {
    static func index(_ visit: Visit) throws -> Response {
        try page(InvitationForm(), visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let form = InvitationForm(visit.request.fields, visit.words)
        try visit.require(visit.viewer.mayInvite(as: form.role, in: space))
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        let host = InvitationHost(visit: visit, space: space)
        for line in form.lines.lines { try host.invite(line, as: form.role) }
        return visit.redirect(to: SpacePaths.invitations(in: space), notice: "invitation.sent")
    }

    static func destroy(_ id: Invitation.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let invitations = InvitationStore(db: visit.db)
        let invitation = try invitations.find(id, in: space)
        try visit.require(visit.viewer.mayInvite(as: invitation.role, in: space))
        try invitations.revoke(invitation)
        try visit.record(.invitationRevoked, target: invitation.person)
        return visit.redirect(to: SpacePaths.invitations(in: space), notice: "invitation.revoked")
    }

    private static func page(
        _ form: InvitationForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let roles = Role.allCases.filter { visit.viewer.mayInvite(as: $0, in: space) }
        let pending = try InvitationStore(db: visit.db).pending(in: space)
        return try visit.page(
            InvitationsPage(
                tabs: try visit.administrationTabs(at: "invitations"), space: space, form: form,
                roles: RoleOption.all(roles, chosen: form.role, visit.words),
                rows: pending.map { InvitationRow($0, in: space, visit) }), status)
    }
}

/// Sends an invitation again, with a new link.
enum InvitationSendings {
    static func create(_ id: Invitation.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let invitation = try InvitationStore(db: visit.db).find(id, in: space)
        try visit.require(visit.viewer.mayInvite(as: invitation.role, in: space))
        try InvitationHost(visit: visit, space: space)
            .send(to: invitation.person, as: invitation.role)
        return visit.redirect(to: SpacePaths.invitations(in: space), notice: "invitation.sent")
    }
}
