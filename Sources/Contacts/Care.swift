import Community
import Content
import Markup

/// What the feature has of keeping cards right: reminders to those who look after them, and the
/// links by which whoever a card is about corrects it.
enum Care {
    static let migrations = [ReminderSchema.reminders]

    static let routes: [Route] = [
        .post(CarePaths.requests, .moderators, Requests.create).within(.invitations),
        .delete(CarePaths.request, .moderators, Requests.destroy),
        .get(CarePaths.corrections, .moderators, Decisions.index),
        .get(CarePaths.correction, .moderators, Decisions.show),
        .put(CarePaths.correction, .moderators, Decisions.update).withLists("accept"),
        .get(CarePaths.ownCard, .everyone, OwnCards.show).within(.doors),
        .post(CarePaths.ownCard, .everyone, OwnCards.create).asStatement().within(.doors),
        .get(CarePaths.ownContacts, .everyone, OwnContacts.show).within(.doors),
        .post(CarePaths.ownContacts, .everyone, OwnContacts.create).asStatement()
            .within(.doors),
    ]

    static let pages: [any Page.Type] = [
        OwnContactsPage.self, OwnCardPage.self, OwnCardEndPage.self, CorrectionsPage.self,
        CorrectionPage.self,
    ]

    static let declarations: [any Declaration] =
        [
            ContactsSettings.confirmMonths.declaration, DueTasks.kind,
            TaskKind.contactCorrection, DecisionKind.contactCorrections, ReminderMail.kind,
            MailKind.contactCard,
            MailKind.contactDecided, NoticeReason.contactsToConfirm,
            NoticeReason.contactsUnkept, NoticeReason.contactCorrected,
            NoticeReason.contactRemovalAsked, Reminding.job, Reminding.piece,
            CorrectionKeeping.job, CareDataStore.reminders, CareDataStore.links,
        ] + CareSamples.all
}
