package import Community
import Content

/// E-mail with receipts to people of the platform: a member writes to some, to groups or to all;
/// each gets a copy of their own, by mail and in the platform's own inbox, and the writer sees how
/// far each copy has come and by what that is known.
///
/// What is written is a `Letter`, what one recipient gets of it a copy. Letters are no items: they
/// are for those who have them, and no moderator reads one that nobody has reported.
package let messages = Feature(
    name: "messages",
    migrations: [
        MessagesSchema.letters, MessagesSchema.copies, MessagesSchema.drafts,
        MessagesSchema.mailed,
    ],
    routes: reading + writing + following + open,
    pages: [
        InboxPage.self, SentPage.self, ThreadPage.self, ComposePage.self, RecordPage.self,
        ProofPage.self, CallsPage.self, AcknowledgementPage.self, ReportPage.self,
        ReportedPage.self,
    ],
    declares: MessagesSettings.all + MessagesDataStore.all + MessageFigureStore.all
        + MessagesSamples.all + MessagesBench.all + places + mail
)

private let places: [any Declaration] = [
    NavigationItem(
        "messages", word: "rail.messages", icon: "messages", path: MessagesPaths.inbox,
        key: "e", told: ToldCount("messages.told"), waiting: .number(InboxStore.marked)),
    ConsentPurpose.opening, LetterTaskStore.receipts, LetterTaskStore.answers, LatestLetters.card,
    MemberAction("messages.write", word: "messages.writeTo") { person, visit, space in
        guard visit.viewer.mayWriteLetters(in: space) else { return nil }
        return MessagesPaths.newLetter(in: space) + "?person=\(person)"
    },
    NoticeReason.letterRefused, NoticeReason.letterWithdrawn, MessagesScript.script,
    AuditAction.letterToMany,
    AttachmentKeeper(
        Letter.keeper, back: "messages.picture.back",
        place: { MessagesPaths.letter(Letter.ID(rawValue: $0), in: try $1.space) },
        sees: { try LetterFiles.isSeen(Letter.ID(rawValue: $0), $1) }),
    ItemKind(
        name: ReportedLetterStore.kind, word: "kind.letter", path: MessagesPaths.reported,
        takesComments: false, texts: { try ReportedLetterStore(db: $0).texts(of: $1) },
        onVisibilityChanged: { try ReportedLetterStore(db: $0).follow($1) }),
]

/// How letters become mails, and what comes back.
private let mail: [any Declaration] = [
    CopyMail.kind, ReminderMail.kind, Delivery.job, Reminder.job,
    LetterFollowUp.copies, LetterFollowUp.reminders, ReplyCounter.copies, ReplyCounter.reminders,
    ReceiptRetention.job, ReceiptRetention.more, ReceiptRetention.retention,
    Processing("messages"),
]

private let reading: [Route] = [
    .get(MessagesPaths.inbox, .readers, Inbox.index),
    .get(MessagesPaths.hidden, .readers, Inbox.hidden),
    .get(MessagesPaths.thread, .readers, Threads.show),
    .get(MessagesPaths.letter, .readers, Threads.letter),
    .post(MessagesPaths.answers, .readers, intake: .attachments, Answering.create)
        .within(.letters),
    .put(MessagesPaths.threadDraft, .readers, AnswerDrafts.update).within(.drafts),
    .delete(MessagesPaths.threadDraft, .readers, AnswerDrafts.destroy),
    .post(MessagesPaths.acknowledgement, .readers, Acknowledgements.create).asStatement(),
    .post(MessagesPaths.hiding, .readers, Hidings.create).asStatement(),
    .delete(MessagesPaths.hiding, .readers, Hidings.destroy).asStatement(),
    .post(MessagesPaths.muting, .readers, Mutings.create).asStatement(),
    .delete(MessagesPaths.muting, .readers, Mutings.destroy).asStatement(),
    .get(MessagesPaths.report, .readers, Reports.new),
    .post(MessagesPaths.report, .readers, Reports.create).within(.reports),
    .get(MessagesPaths.reported, .readers, Reports.show),
]

private let writing: [Route] = [
    .get(MessagesPaths.newLetter, .participants, Composing.new),
    .post(MessagesPaths.sent, .participants, intake: .attachments, Composing.create)
        .withLists("person", "group", "role").within(.letters),
    .put(MessagesPaths.draft, .participants, Drafts.update)
        .withLists("person", "group", "role").within(.drafts),
    .delete(MessagesPaths.draft, .participants, Drafts.destroy),
    .get(MessagesPaths.people, .participants, Recipients.index).within(.completions),
    .get(MessagesPaths.count, .participants, Recipients.count).within(.completions),
    .get(MessagesPaths.schedule, .participants, Schedules.edit),
    .put(MessagesPaths.schedule, .participants, intake: .attachments, Schedules.update)
        .withLists("person", "group", "role").within(.letters),
    .delete(MessagesPaths.schedule, .participants, Schedules.destroy),
]

/// A partner who has answered something sees its record as well.
private let following: [Route] = [
    .get(MessagesPaths.sent, .readers, Records.index),
    .get(MessagesPaths.record, .readers, Records.show),
    .get(MessagesPaths.proof, .readers, Proofs.show).within(.lookups),
    .get(MessagesPaths.calls, .readers, Calls.index).within(.lookups),
    .get(MessagesPaths.table, .readers, work: .slow, Tables.show).within(.exports),
    .post(MessagesPaths.reminder, .readers, Reminders.create),
]

private let open: [Route] = [
    .get(MessagesPaths.link, .everyone, Acknowledgements.show).within(.doors),
    .post(MessagesPaths.link, .everyone, Acknowledgements.createByLink).asStatement()
        .within(.doors),
]

extension Allowance {
    /// Letters and answers: a mail goes to each reader.
    static let letters = Allowance("letters", atOnce: 30, thenEvery: 30)
}
