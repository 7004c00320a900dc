package import Community
import Content

/// One's own account: coming in by an invitation or a password, one's profile and photo, one's
/// address, password and sessions.
package let accounts = Feature(
    name: "accounts",
    migrations: [
        FactorSchema.codes, PasskeySchema.passkeys, AskedMergingSchema.asked,
        AskedMergingSchema.agreed,
        PackageSchema.packages, ErasureSchema.planned, ConsentSchema.texts,
        ConsentSchema.purposes,
    ],
    routes: [
        .get(AccountPaths.signIn, .everyone, SignIns.new),
        .post(AccountPaths.signIn, .everyone, work: .slow, SignIns.create).countedByItself(),
        .post(AccountPaths.signOut, .signedIn, SignIns.destroy).beforeSecondFactor(),
        .post(SecondSteps.path, .everyone, work: .slow, SecondSteps.create).countedByItself(),
        .post(PasskeySignIns.path, .everyone, work: .slow, PasskeySignIns.create).within(.doors),
        .get(AskedLink.signIn.path, .everyone, AskedLink.signIn.new),
        .post(AskedLink.signIn.path, .everyone, AskedLink.signIn.create).within(.doors),
        .get(SentLinks.link, .everyone, SentLinks.show),
        .post(SentLinks.link, .everyone, work: .slow, SentLinks.enter).within(.doors),
        .get(DemonstrationOutbox.path, .everyone, DemonstrationOutbox.index),

        .get(AskedLink.password.path, .everyone, AskedLink.password.new),
        .post(AskedLink.password.path, .everyone, AskedLink.password.create).within(.doors),
        .get(AccountPaths.newPassword, .everyone, NewPasswords.new),
        .post(AccountPaths.newPassword, .everyone, work: .slow, NewPasswords.create).within(.doors),
        .get(AccountPaths.invitation, .everyone, Welcomes.new),
        .post(AccountPaths.invitation, .everyone, work: .slow, Welcomes.create).within(.doors),
        .delete(AccountPaths.invitation, .everyone, Welcomes.destroy),
        .get(AccountPaths.invitationLink, .everyone, LinkEntries.new),
        .post(AccountPaths.invitationLink, .everyone, LinkEntries.create).within(.doors),
        .get(SpacePaths.joining, .everyone, JoinRequests.new),
        .post(SpacePaths.joining, .everyone, JoinRequests.create).within(.doors),
        .get(SpacePaths.arrival, .readers, Arrivals.show),
        .get(AccountPaths.invitations, .signedIn, MyInvitations.index),
        .post(AccountPaths.myInvitation, .signedIn, MyInvitations.create),
        .delete(AccountPaths.myInvitation, .signedIn, MyInvitations.destroy),

        .get(AccountPaths.account, .signedIn, Profiles.show),
        .put(AccountPaths.account, .signedIn, Profiles.update),
        .get(AccountPaths.photo, .signedIn, Photos.show).asFile(),
        .post(AccountPaths.photo, .signedIn, work: .slow, intake: .attachments, Photos.create),
        .delete(AccountPaths.photo, .signedIn, Photos.destroy),

        .get(AccountPaths.data, .signedIn, HeldData.show).within(.lookups)
            .beforeSecondFactor(),
        .post(AccountPaths.dataExport, .signedIn, Packages.create).within(.exports)
            .withFreshSignIn().beforeSecondFactor(),
        .get(AccountPaths.dataPackage, .signedIn, Packages.show).within(.lookups)
            .withFreshSignIn().beforeSecondFactor(),
        .delete(AccountPaths.dataPackage, .signedIn, Packages.destroy).beforeSecondFactor(),
        .delete(AccountPaths.account, .signedIn, AccountErasures.create).within(.doors)
            .withFreshSignIn().beforeSecondFactor(),

        .get(AccountPaths.password, .signedIn, Passwords.edit),
        .put(AccountPaths.password, .signedIn, work: .slow, Passwords.update).within(.doors),
        .get(AccountPaths.email, .signedIn, EmailChanges.edit),
        .put(AccountPaths.email, .signedIn, work: .slow, EmailChanges.update).within(.doors)
            .withFreshSignIn(),
        .get(AccountPaths.newEmail, .everyone, NewEmails.new),
        .post(AccountPaths.newEmail, .everyone, NewEmails.create).within(.doors),

        .get(AccountPaths.sessions, .signedIn, Sessions.index),
        .delete(AccountPaths.sessions, .signedIn, Sessions.destroyOthers),
        .delete(AccountPaths.session, .signedIn, Sessions.destroy),

        .get(AccountPaths.programs, .signedIn, Programs.index),
        .post(AccountPaths.programs, .signedIn, work: .slow, Programs.create)
            .within(.doors).withLists("reach").withFreshSignIn(),
        .delete(ProgramPaths.program, .signedIn, Programs.destroy),
    ] + factorRoutes + MergingParts.routes + erasureRoutes + consentRoutes,
    pages: [
        SignInPage.self, DeparturePage.self, ResumePage.self, AskedLinkPage.self,
        NewPasswordPage.self,
        LinkGonePage.self, ProfilePage.self, PasswordPage.self, EmailPage.self,
        NewEmailPage.self, SessionsPage.self, WelcomePage.self, OutboxPage.self, HeldDataPage.self,
        ProgramsPage.self, MadeProgramPage.self,
        LinkEntryPage.self, JoinRequestPage.self, ArrivalPage.self,
        MyInvitationsPage.self, SecondStepPage.self, SentLinkEntryPage.self,
        ProofPage.self, SecurityPage.self,
        ConsentsPage.self, SiteTextsPage.self, SiteTextVersionPage.self,
        ErasureUndoPage.self, ErasureRequestPage.self,
        SpaceErasurePage.self,
        CodeSetUpPage.self, NewPasskeyPage.self, RecoveryCodesPage.self, FactorRemovalPage.self,
    ] + MergingParts.pages,
    declares: tabs + actions + mails + AccountSamples.all + FactorSamples.all
        + MergingParts.declarations + [
            FactorDataStore.codes, FactorDataStore.passkeys, FactorDataStore.recovery,
            FactorRemovals.action, Proofs.prompt,
            ConsentStore.held, ConsentStore.task, PlannedErasureStore.held, ErasurePlanning.job,
            ErasureRequests.action, SpaceErasureRules.tab,
            PackageStore.held, PackageJobs.making, PackageJobs.tidying, PackageJobs.reason,
            AskedLink.signIn.sending, NewDevice.reason, SignIns.prompt, AskedLink.password.sending,
            LinkEntry.sending, JoinRequestTaking.job, NoticeReason.joinRequest,
            AccountJobs.tidy, AccountJobs.invitations,
            Processing("accounts", of: ["community", "accounts"]), ProfileTelling.script,
            InvitationStore.tasks,
        ]
)

/// What one's account asks for beside the password: open while a space asks for it.
private let factorRoutes: [Route] = [
    .post(Proofs.path, .signedIn, work: .slow, Proofs.create).countedByItself()
        .beforeSecondFactor(),
    .get(FactorPaths.security, .signedIn, SecurityPages.show).beforeSecondFactor(),
    .get(FactorPaths.code, .signedIn, CodeSetUps.new).withFreshSignIn().beforeSecondFactor(),
    .post(FactorPaths.code, .signedIn, work: .slow, CodeSetUps.create).within(.doors)
        .withFreshSignIn().beforeSecondFactor(),
    .delete(FactorPaths.code, .signedIn, work: .slow, CodeSetUps.destroy).within(.doors)
        .withFreshSignIn(),
    .post(FactorPaths.recovery, .signedIn, work: .slow, RecoveryCodes.create).within(.doors)
        .withFreshSignIn(),
    .get(FactorPaths.newPasskey, .signedIn, NewPasskeys.new).withFreshSignIn()
        .beforeSecondFactor(),
    .post(FactorPaths.passkeys, .signedIn, work: .slow, NewPasskeys.create).within(.doors)
        .withFreshSignIn().beforeSecondFactor(),
    .delete(FactorPaths.passkey, .signedIn, work: .slow, NewPasskeys.destroy).within(.doors)
        .withFreshSignIn(),
    .get(FactorPaths.removal, .siteAdministrators, FactorRemovals.edit),
    .delete(FactorPaths.removal, .siteAdministrators, FactorRemovals.destroy).withFreshSignIn(),
]

private let consentRoutes: [Route] = [
    .get(ConsentPaths.mine, .signedIn, Consents.index),
    .post(ConsentPaths.answer, .signedIn, Consents.create),
    .get(ConsentPaths.agreed, .signedIn, SiteTextVersions.show),
    .get(ConsentPaths.texts, .siteAdministrators, SiteTexts.index).within(.lookups),
    .get(ConsentPaths.version, .siteAdministrators, SiteTextVersions.inspect),
    .post(ConsentPaths.texts, .siteAdministrators, SiteTexts.create).withFreshSignIn(),
    .post(ConsentPaths.text, .siteAdministrators, SiteTexts.update).withFreshSignIn(),
    .delete(ConsentPaths.text, .siteAdministrators, SiteTexts.destroy).withFreshSignIn(),
]

private let erasureRoutes: [Route] = [
    .delete(ErasurePaths.planned, .signedIn, AccountErasures.destroy).beforeSecondFactor(),
    .get(ErasurePaths.undo, .everyone, ErasureUndos.show),
    .post(ErasurePaths.undo, .everyone, ErasureUndos.create).within(.doors),
    .get(ErasurePaths.request, .siteAdministrators, ErasureRequests.edit),
    .post(ErasurePaths.request, .siteAdministrators, ErasureRequests.create).withFreshSignIn(),
    .delete(ErasurePaths.request, .siteAdministrators, ErasureRequests.destroy)
        .withFreshSignIn(),
    .get(ErasurePaths.rule, .administrators, SpaceErasureRules.edit),
    .put(ErasurePaths.rule, .administrators, SpaceErasureRules.update).withFreshSignIn(),
]

private let tabs: [any Declaration] = [
    AccountTab(
        "profile", word: "account.tab.profile", path: AccountPaths.account, in: .me, order: 10),
    AccountTab(
        "password", word: "account.tab.password", path: AccountPaths.password, in: .entry, order: 20
    ),
    AccountTab("email", word: "account.tab.email", path: AccountPaths.email, in: .entry, order: 30),
    AccountTab(
        "security", word: "account.tab.security", path: FactorPaths.security, in: .entry,
        order: 35),
    AccountTab(
        "sessions", word: "account.tab.sessions", path: AccountPaths.sessions, in: .entry, order: 40
    ),
    AccountTab(
        "programs", word: "account.tab.programs", path: AccountPaths.programs, in: .devices,
        order: 50),
    AccountTab(
        "invitations", word: "account.tab.invitations", path: AccountPaths.invitations, in: .me,
        order: 80),
    AccountTab(
        "consents", word: "account.tab.consents", path: ConsentPaths.mine, in: .data, order: 85),
    AccountTab("data", word: "account.tab.data", path: AccountPaths.data, in: .data, order: 90),
]

private let actions: [any Declaration] = [
    AuditAction.signedIn, AuditAction.signInFailed, AuditAction.signedOut,
    AuditAction.passwordChanged, AuditAction.passwordAsked, AuditAction.emailChanged,
    AuditAction.sessionRevoked, AuditAction.programAdded, AuditAction.programRevoked,
    AuditAction.secondStepFailed, AuditAction.linkAsked, AuditAction.factorAdded,
    AuditAction.factorRemoved,
    AuditAction.factorsTaken, AuditAction.passkeyDoubted, AuditAction.recoveryMade,
    AuditAction.recoveryUsed, AuditAction.joinAsked, AuditAction.erasurePlanned,
    AuditAction.erasureAsked, AuditAction.erasureUndone, AuditAction.textPublished,
    AuditAction.textEnded, AuditAction.erasureRuleChanged,
]

private let mails: [any Declaration] = [
    MailKind.signInLink, MailKind.newDevice, MailKind.password, MailKind.passwordChanged,
    MailKind.emailAsked, MailKind.emailTaken,
    MailKind.emailNew, MailKind.emailChanged, MailKind.programAdded,
    MailKind.factorAdded, MailKind.factorRemoved, MailKind.factorsTaken, MailKind.recoveryMade,
    MailKind.recoveryUsed, MailKind.passkeyDoubted, MailKind.entry, MailKind.entryKnown,
    MailKind.dataReady, MailKind.dataLacksRoom,
    MailKind.erasurePlanned, MailKind.erasureAsked, MailKind.erasureUndone, MailKind.erasureGivenUp,
]
