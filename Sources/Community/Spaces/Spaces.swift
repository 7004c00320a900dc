extension KernelPart {
    /// Spaces with their members, roles and groups, and their administration.
    static let spaces = KernelPart(
        migrations: [SpacesSchema.spaces, SpacesSchema.invitations],
        routes: [
            .get(SpacePaths.members, .readers, Members.index),
            .get(SpacePaths.member, .readers, Members.show),
            .get(SpacePaths.photo, .readers, Photos.showMember).asFile(),

            .get(SpacePaths.administration, .moderators, Memberships.index),
            .get(SpacePaths.person, .moderators, Memberships.edit),
            .put(SpacePaths.person, .administrators, Memberships.update),
            .delete(SpacePaths.person, .moderators, Memberships.destroy),
            .post(SpacePaths.personRestoration, .moderators, MembershipRestorations.create),

            .get(SpacePaths.invitations, .moderators, Invitations.index),
            .post(SpacePaths.invitations, .moderators, Invitations.create),
            .delete(SpacePaths.invitation, .moderators, Invitations.destroy),
            .post(SpacePaths.invitationSending, .moderators, InvitationSendings.create),
            .get(AccountPaths.invitation, .everyone, Welcomes.new),
            .post(AccountPaths.invitation, .everyone, work: .slow, Welcomes.create),

            .get(SpacePaths.groups, .moderators, MemberGroups.index),
            .post(SpacePaths.groups, .moderators, MemberGroups.create),
            .get(SpacePaths.group, .moderators, MemberGroups.edit),
            .put(SpacePaths.group, .moderators, MemberGroups.update).withLists("member"),
            .delete(SpacePaths.group, .moderators, MemberGroups.destroy),

            .get(SpacePaths.settings, .administrators, SpaceSettings.edit),
            .put(SpacePaths.settings, .administrators, SpaceSettings.update),
            .get(SpacePaths.audit, .administrators, AuditPages.index),

            .get(SiteAdministrationPaths.spaces, .siteAdministrators, SiteSpaces.index),
            .post(SiteAdministrationPaths.spaces, .siteAdministrators, SiteSpaces.create),
            .get(SiteAdministrationPaths.audit, .siteAdministrators, AuditPages.siteIndex),
            .post(SiteAdministrationPaths.closure, .siteAdministrators, Closures.create),
            .delete(SiteAdministrationPaths.closure, .siteAdministrators, Closures.destroy),
        ],
        pages: [
            MembersPage.self, MemberPage.self, MembershipsPage.self, MembershipPage.self,
            InvitationsPage.self, WelcomePage.self, GroupsPage.self, GroupPage.self,
            SpaceSettingsPage.self, AuditPage.self, SiteSpacesPage.self,
        ]
    )
}
