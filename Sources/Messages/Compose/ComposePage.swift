import Community
import Content
import Markup

/// All that Templates/messages/new.mustache may print.
struct ComposePage: Page {
    static let template = "messages/new"

    let space: Space
    let typed: TypedLetter
    let errors: FormErrors
    let entry: TextForm
    let reach: ReachField
    let words: Localization
    /// Of a letter that waits to go; nil for a new one.
    var current: Letter?
    var preview: HTML = .empty
    var plan: String?
    /// A letter of the same words that was just sent.
    var double: String?
    var draftSaved: String?

    static let fields: [Field<Self>] = [
        .text("inboxAddress") { MessagesPaths.inbox(in: $0.space) },
        .text("formAddress") { page in
            page.current.map { MessagesPaths.schedule($0.id, in: page.space) }
                ?? MessagesPaths.sent(in: page.space)
        },
        .flag("isEdit") { $0.current != nil }, .text("version") { $0.typed.version },
        .text("draftAddress") { MessagesPaths.draft(in: $0.space) },
        .text("countAddress") { MessagesPaths.count(in: $0.space) },
        .optionalText("draftSaved") { $0.draftSaved },
        .record("reach", ReachField.self) { $0.reach },
        .record("subjectField", FormField.self) { $0.errors.field("subject", $0.typed.subject) },
        .record("entry", TextForm.self) { $0.entry },
        .flag("receipt") { $0.typed.asksReceipt }, .flag("official") { $0.typed.isOfficial },
        .flag("answersAll") { $0.typed.answers == Letter.Answers.all.rawValue },
        .record("answerDay", FormField.self) {
            $0.errors.day("answer_day", $0.typed.answerDay, $0.words)
        },
        .text("answerTime") { $0.typed.answerTime },
        .flag("later") { $0.typed.when == "later" },
        .record("sendDay", FormField.self) {
            $0.errors.day("send_day", $0.typed.sendDay, $0.words)
        },
        .text("sendTime") { $0.typed.sendTime },
        .flag("hasOptions") { page in
            page.typed.when == "later" || page.typed.isOfficial
                || !page.typed.answerDay.isEmpty || page.errors["answer_day"] != nil
                || page.typed.answers == Letter.Answers.all.rawValue
        },
        .html("shownBody") { $0.preview }, .text("shownSubject") { $0.typed.subject },
        .optionalText("plan") { $0.plan }, .optionalText("double") { $0.double },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
