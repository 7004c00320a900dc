import Community
import Content

/// Bringing people in: by a table, by a link that several have, and on their own request.
enum ComingIn {
    static let routes: [Route] =
        InvitationImport.kind.routes + [
            .post(SpacePaths.expiredInvitations, .moderators, ExpiredInvitations.create).within(
                .invitations),
            .get(SpacePaths.invitationLinks, .moderators, InvitationLinks.new),
            .post(SpacePaths.invitationLinks, .moderators, InvitationLinks.create).within(
                .invitations),
            .delete(SpacePaths.invitationLink, .moderators, InvitationLinks.destroy),
            .post(SpacePaths.invitationLinkRestoration, .moderators, InvitationLinks.restore),
            .post(SpacePaths.invitationLinkRenewal, .moderators, InvitationLinks.renew).within(
                .invitations),
            .post(SpacePaths.joinRequests, .administrators, RequestDoors.create),
            .delete(SpacePaths.joinRequests, .administrators, RequestDoors.destroy),
            .get(SpacePaths.joinRequest, .moderators, AskedEntries.show),
            .delete(SpacePaths.joinRequest, .moderators, AskedEntries.refuse),
            .post(SpacePaths.joinAcceptance, .moderators, AskedEntries.accept).within(
                .invitations),
            .post(SpacePaths.joinReopening, .moderators, AskedEntries.reopen),
        ]

    static let declarations: [any Declaration] =
        InvitationImport.declarations + ComingInSamples.all + [
            ExpiredInvitations.job, JoinRequestStore.tasks, MailKind.joinRefused,
            AuditAction.invitedMany, AuditAction.invitedAgain, AuditAction.linkMade,
            AuditAction.linkRevoked, AuditAction.linkRestored, AuditAction.linkRenewed,
            AuditAction.requestsOpened, AuditAction.requestsClosed, AuditAction.requestAccepted,
            AuditAction.requestRefused, AuditAction.requestReopened, InvitationBench.task,
        ]
}
