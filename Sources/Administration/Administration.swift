package import Community
import Content

/// Who belongs to a space and with which role, its groups, invitations and settings, what was
/// done in it; the spaces of the site, for those who run it.
package let administration = Feature(
    name: "administration",
    routes: [
        .get(SpacePaths.administration, .moderators, Memberships.index),
        .get(SpacePaths.person, .moderators, Memberships.edit),
        .put(SpacePaths.person, .administrators, Memberships.update).withFreshSignIn(),
        .delete(SpacePaths.person, .moderators, Memberships.destroy).withFreshSignIn(),
        .delete(SpacePaths.personSessions, .administrators, MemberSessions.destroy)
            .withFreshSignIn(),
        .post(SpacePaths.personRestoration, .moderators, MembershipRestorations.create)
            .withFreshSignIn(),

        .get(SpacePaths.invitations, .moderators, Invitations.index),
        .post(SpacePaths.invitations, .moderators, Invitations.create).withLists("sure").within(
            .invitations),
        .delete(SpacePaths.invitation, .moderators, Invitations.destroy),
        .post(SpacePaths.invitationSending, .moderators, InvitationSendings.create).within(
            .invitations),

        .get(SpacePaths.groups, .moderators, MemberGroups.index),
        .post(SpacePaths.groups, .moderators, MemberGroups.create),
        .get(SpacePaths.group, .readers, MemberGroups.edit),
        .put(SpacePaths.group, .readers, MemberGroups.update).withLists("member", "manager"),
        .delete(SpacePaths.group, .moderators, MemberGroups.destroy),

        .delete(SpacePaths.firstSteps, .moderators, FirstStepDismissals.create),
        .get(SpacePaths.settings, .administrators, SpaceSettings.edit),
        .put(SpacePaths.settings, .administrators, SpaceSettings.update).withFreshSignIn(),
        .get(SpacePaths.address, .administrators, SpaceAddresses.edit),
        .put(SpacePaths.address, .administrators, SpaceAddresses.update).within(.lookups)
            .withFreshSignIn(),
        .post(SpacePaths.formerAddress, .administrators, SpaceAddresses.restore)
            .withFreshSignIn(),
        .get(SpacePaths.spaceWelcome, .administrators, SpaceWelcomes.edit),
        .put(SpacePaths.spaceWelcome, .administrators, SpaceWelcomes.update).withFreshSignIn(),
        .get(SpacePaths.colours, .everyone, SpaceWelcomes.colours).asFile(),
        .get(SpacePaths.publicPage, .everyone, PublicPages.show),
        .get(SpacePaths.publicLogo, .everyone, PublicPages.logo).asFile(),
        .get(SpacePaths.logo, .readers, Logos.show).asFile(),
        .post(
            SpacePaths.logo, .administrators, work: .slow, intake: .attachments, Logos.create),
        .delete(SpacePaths.logo, .administrators, Logos.destroy),
        .get(SpacePaths.modules, .administrators, Modules.index),
        .get(SpacePaths.module, .administrators, Modules.edit),
        .put(SpacePaths.module, .administrators, Modules.update),
        .put(SpacePaths.modulePlace, .administrators, ModulePlaces.update),
        .get(SpacePaths.audit, .administrators, AuditPages.index).within(.lookups),
        .post(SpacePaths.auditTable, .administrators, work: .slow, AuditTables.create)
            .within(.exports).withFreshSignIn(),
        .get(MyRecord.path, .signedIn, MyRecord.show).within(.lookups),
        .get(SpacePaths.figures, .moderators, Figures.index).within(.lookups),
        .get(SpacePaths.figuresTable, .moderators, Figures.table).within(.exports),

        .get(SpacePaths.week, .moderators, Weeks.show).within(.lookups),
        .post(SpacePaths.week, .moderators, Weeks.send).within(.lookups),

        .get(SiteAdministrationPaths.spaces, .siteAdministrators, SiteSpaces.index),
        .get(SiteAdministrationPaths.newSpace, .signedIn, NewSpaces.new),
        .post(SiteAdministrationPaths.spaces, .signedIn, NewSpaces.create).within(.invitations),
        .get(Policies.path, .siteAdministrators, Policies.edit),
        .put(Policies.path, .siteAdministrators, Policies.update).withFreshSignIn(),
        .get(SiteAdministrationPaths.audit, .siteAdministrators, AuditPages.siteIndex).within(
            .lookups),
        .post(
            SiteAdministrationPaths.auditTable, .siteAdministrators, work: .slow,
            AuditTables.siteCreate
        ).within(.exports).withFreshSignIn(),
        .get(Quotas.path, .siteAdministrators, Quotas.edit),
        .put(Quotas.path, .siteAdministrators, Quotas.update).withFreshSignIn(),
        .get(FirstAdministrators.path, .siteAdministrators, FirstAdministrators.edit),
        .put(FirstAdministrators.path, .siteAdministrators, FirstAdministrators.update)
            .within(.invitations).withFreshSignIn(),
        .get(SiteHealth.path, .siteAdministrators, SiteHealth.show).within(.lookups),
        .get(SiteAdministrationPaths.parts, .siteAdministrators, Parts.index),
        .get(SiteAdministrationPaths.jobs, .siteAdministrators, StalledJobs.index),
        .delete(SiteAdministrationPaths.job, .siteAdministrators, StalledJobs.destroy),
        .post(SiteAdministrationPaths.jobRetries, .siteAdministrators, JobRetries.create),
        .get(SiteAdministrationPaths.mail, .siteAdministrators, SiteMail.index),
        .post(
            SiteAdministrationPaths.mailChecks, .siteAdministrators, work: .slow, SiteMail.check
        ).within(.lookups),
        .post(SiteAdministrationPaths.mailTrials, .siteAdministrators, SiteMail.tryOut),
        .post(SiteAdministrationPaths.mailReleases, .siteAdministrators, SiteMail.release),
        .post(SiteAdministrationPaths.mailReviews, .siteAdministrators, SiteMail.review),
        .post(SiteAdministrationPaths.mailRetries, .siteAdministrators, SiteMail.retry),
        .delete(SiteAdministrationPaths.troubledMail, .siteAdministrators, SiteMail.destroy),
        .get(SiteAdministrationPaths.backups, .siteAdministrators, Backups.index),
        .post(SiteAdministrationPaths.backups, .siteAdministrators, Backups.create)
            .within(.doors).withFreshSignIn(),
        .get(Retentions.path, .siteAdministrators, Retentions.edit).within(.lookups),
        .put(Retentions.path, .siteAdministrators, Retentions.update).withFreshSignIn(),
        .get(Registers.path, .siteAdministrators, Registers.index).within(.lookups),
        .get(Registers.table, .siteAdministrators, Registers.table).within(.exports),
        .get(Registers.document, .siteAdministrators, Registers.document).within(.exports),
        .get(Registers.privacy, .signedIn, Registers.privacy).within(.lookups),
        .post(SiteAdministrationPaths.closure, .siteAdministrators, Closures.create).asStatement()
            .withFreshSignIn(),
        .delete(SiteAdministrationPaths.closure, .siteAdministrators, Closures.destroy)
            .asStatement().withFreshSignIn(),
    ] + ComingIn.routes,
    pages: [
        MembershipsPage.self, MembershipPage.self, InvitationsPage.self, InvitationLinkPage.self,
        AskedEntryPage.self, DecidedEntryPage.self, FirstAdministratorPage.self, GroupsPage.self,
        GroupPage.self, SpaceSettingsPage.self, SpaceAddressPage.self, AuditPage.self,
        MyRecordPage.self, SiteSpacesPage.self,
        StalledJobsPage.self, PartsPage.self, ModulesPage.self, ModulePage.self, FiguresPage.self,
        WeekPage.self, RetentionPage.self, RegisterPage.self, PrivacyPage.self,
        SiteMailPage.self, BackupsPage.self, SiteHealthPage.self, SpaceWelcomePage.self,
        PublicPage.self, QuotaPage.self, PoliciesPage.self, NewSpacePage.self,
    ],
    declares: tabs + actions + ArrivalStore.all + FirstStep.ofAdministration
        + AdministrationSamples.all + ComingIn.declarations + [
            NavigationItem(
                "administration", word: "frame.administration", icon: "settings",
                path: SpacePaths.administration, place: .tools, order: 2, access: .moderators),
            MyRecord.tab, MailKind.week, MailKind.invitation, MailKind.roleChanged, MailKind.trial,
            MailKind.sessionsEnded, AdministrationJobs.tidy, QuotaJobs.tell, MailKind.quotaNear,
            GroupManagerMail.kind,
            GroupTelling.script,
            MemberGroupEnding.job,
        ]
)

private let tabs: [any Declaration] = [
    AdministrationTab(
        "people", word: "administration.tab.people", path: SpacePaths.administration, order: 10,
        isForModerators: true),
    AdministrationTab(
        "invitations", word: "administration.tab.invitations", path: SpacePaths.invitations,
        order: 20, isForModerators: true),
    AdministrationTab(
        "groups", word: "administration.tab.groups", path: SpacePaths.groups, order: 30,
        isForModerators: true),
    AdministrationTab(
        "settings", word: "administration.tab.settings", path: SpacePaths.settings, order: 40),
    AdministrationTab(
        "welcome", word: "administration.tab.welcome", path: SpacePaths.spaceWelcome, order: 42),
    AdministrationTab(
        "modules", word: "administration.tab.modules", path: SpacePaths.modules, order: 45),
    AdministrationTab(
        "figures", word: "administration.tab.figures", path: SpacePaths.figures, order: 50,
        isForModerators: true),
    AdministrationTab(
        "week", word: "administration.tab.week", path: SpacePaths.week, order: 55,
        isForModerators: true),
    AdministrationTab(
        "audit", word: "administration.tab.audit", path: SpacePaths.audit, order: 60),
]

private let actions: [any Declaration] = [
    AuditAction.invitationRevoked, AuditAction.roleChanged, AuditAction.removed,
    AuditAction.disabled, AuditAction.enabled, AuditAction.groupChanged, AuditAction.spaceChanged,
    AuditAction.spaceMade,
    AuditAction.welcomeChanged, AuditAction.pageOpened, AuditAction.pageClosed,
    AuditAction.spaceMoved, AuditAction.quotaChanged, AuditAction.secondFactorRule,
    AuditAction.spaceLanguageChanged, AuditAction.jobGivenUp, AuditAction.moduleChanged,
    AuditAction.moduleSwitchedOff,
    AuditAction.moduleSwitchedOn, AuditAction.sessionsEnded, AuditAction.weekSent,
    AuditAction.retentionChanged, AuditAction.policyChanged, AuditAction.policySessionsEnded,
    AuditAction.logoChanged, AuditAction.logoRemoved, AuditAction.mailGivenUp,
    AuditAction.addressReviewed, AuditAction.relayReleased,
]
