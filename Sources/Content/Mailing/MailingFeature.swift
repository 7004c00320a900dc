import Community
import HTTP

/// What goes to people by mail: what concerns them at once, digests, and what they choose of it.
let mailing = Feature(
    name: "mailing",
    migrations: [
        MailChoiceSchema.choices, MailChoiceSchema.defaults, DigestMailSchema.digests,
    ],
    routes: [
        .get(MailingPaths.account, .signedIn, MailChoices.index),
        .get(MailingPaths.own, .readers, MailChoices.edit),
        .put(MailingPaths.own, .readers, MailChoices.update).asStatement(),
        .delete(MailingPaths.own, .readers, MailChoices.destroy).asStatement(),
        .get(MailingPaths.usual, .moderators, MemberMailChoices.usual),
        .put(MailingPaths.usual, .moderators, MemberMailChoices.updateUsual),
        .get(SpacePaths.memberMail, .moderators, MemberMailChoices.edit),
        .put(SpacePaths.memberMail, .moderators, MemberMailChoices.update),
        .get(MailingPaths.stop, .everyone, MailStops.show),
        .post(MailingPaths.stop, .everyone, MailStops.create).within(.mailStops).asStatement()
            .byAddressAlone(),
    ],
    pages: [
        MailChoicesPage.self, MailChoicePage.self, UsualMailPage.self, MemberMailPage.self,
        MailStopPage.self, MailStoppedPage.self,
    ],
    declares: MailingSamples.all + [
        AccountTab(
            "mail", word: "account.tab.mail", path: MailingPaths.account, in: .told, order: 55),
        AdministrationTab(
            "mail", word: "mailing.tab", path: MailingPaths.usual, order: 48,
            isForModerators: true),
        MailKind.notice, MailKind.digest, NoticeMails.plan, NoticeMails.piece,
        NoticeMails.forget, DigestMails.plan, DigestMails.job, NoticeReason.mailChanged,
        AuditAction.mailChoiceChanged, AuditAction.mailUsualChanged, MailingDataStore.choices,
        MailingDataStore.digests, MailChoiceTelling.script, MailComplaints.desk,
    ]
)

extension NoticeReason {
    static let mailChanged = NoticeReason("mailChanged")
}

extension AuditAction {
    static let mailChoiceChanged = AuditAction("mailChoiceChanged")
    static let mailUsualChanged = AuditAction("mailUsualChanged")
}

extension Allowance {
    /// A mail provider asks for many people at once, from few addresses.
    static let mailStops = Allowance("mailStops", atOnce: 600, thenEvery: 0.2)
}
