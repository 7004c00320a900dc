import Community
import Content
import Markup

/// All that Templates/polls/editor.mustache may print.
struct EditorPage: Page {
    static let template = "polls/editor"

    let form: PollForm
    let choices: EditorChoices
    let errors: FormErrors
    let words: Localization
    let space: Space
    let current: Poll?
    let attachments: AttachmentField
    /// Whether it is read by a moderator once it is published.
    let waits: Bool
    var mayForce = false
    var bearers: [MentionChoice] = []
    var isOvertaken = false
    let named: [MentionedBefore]

    /// From the first ballot on only words change.
    private var isFrozen: Bool { current?.isFrozen ?? false }

    /// What cannot be saved any more, and is not lost for that.
    private var typed: String? {
        let text = [form.title, form.body].filter { !$0.isBlank }.joined(separator: "\n\n")
        return text.isEmpty ? nil : text
    }

    private func options<Value: RawRepresentable<String>>(
        _ values: [Value], _ key: String, _ chosen: String
    ) -> [FormOption] {
        values.map {
            FormOption(
                value: $0.rawValue, word: words("polls.\(key).\($0.rawValue)"),
                isChosen: chosen == $0.rawValue)
        }
    }

    static let fields: [Field<Self>] =
        places + rules + [
            .record("titleField", FormField.self) { $0.errors.field("title", $0.form.title) },
            .record("bodyField", FormField.self) { $0.errors.field("body", $0.form.body) },
            .record("attachments", AttachmentField.self) { $0.attachments },
            .list("questions", EditorQuestion.self) { page in
                page.form.questions.enumerated().map {
                    EditorQuestion(
                        number: $0.offset + 1, form: $0.element, errors: page.errors,
                        words: page.words)
                }
            },
            .number("questionCount") { $0.form.questions.count },
            .list("audiences", FormOption.self) { $0.choices.audienceOptions($0.form, $0.words) },
            .optionalText("audienceError") { $0.errors["audience"] },
            .list("groups", FormOption.self) { $0.choices.groupOptions($0.form) },
            .flag("hasGroups") { !$0.choices.groups.isEmpty },
            .optionalText("groupsError") { $0.errors["groups"] },
            .list("choices", MentionChoice.self) { $0.bearers },
            .list("named", MentionedBefore.self) { $0.named },
            .flag("mayForce") { $0.mayForce }, .flag("hasErrors") { !$0.errors.isEmpty },
            .list("errors", FormErrors.Fault.self) { $0.errors.all },
        ]

    private static let places: [Field<Self>] = [
        .text("heading") { $0.words($0.current == nil ? "polls.new" : "polls.edit") },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("formAddress") { page in
            page.current.map { PollPaths.poll($0.id, in: page.space) }
                ?? PollPaths.polls(in: page.space)
        },
        .optionalText("cancelAddress") { page in
            page.current.map { PollPaths.poll($0.id, in: page.space) }
        },
        .flag("waits") { $0.waits && $0.current?.stage != .published },
        .flag("isEdit") { $0.current != nil }, .flag("isOut") { $0.current?.stage == .published },
        .flag("frozen") { $0.isFrozen },
        .flag("overtaken") { $0.isOvertaken && !$0.isFrozen },
        .flag("tooLate") { $0.isOvertaken && $0.isFrozen },
        .optionalText("typed") { $0.isOvertaken && $0.isFrozen ? $0.typed : nil },
        .text("draftKey") { "poll-\($0.current?.id.description ?? "new")-\($0.space.id)" },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        // What Enter does in a field: the first button of a form is pressed.
        .text("usualAct") { $0.current?.stage == .published ? "publish" : "draft" },
        .text("version") { $0.form.version }, .text("host") { $0.form.host },
    ]

    private static let rules: [Field<Self>] = [
        .record("opensDay", FormField.self) {
            $0.errors.day("opens_day", $0.form.opensDay, $0.words)
        },
        .text("opensTime") { $0.form.opensTime },
        .record("closesDay", FormField.self) {
            $0.errors.day("closes_day", $0.form.closesDay, $0.words)
        },
        .text("closesTime") { $0.form.closesTime },
        .flag("secret") { $0.form.isSecret },
        .list("moments", FormOption.self) {
            $0.options(PollRules.Moment.allCases, "moment", $0.form.results)
        },
        .flag("mayChange") { $0.form.mayChange },
        .list("turnouts", FormOption.self) {
            $0.options(PollForm.Turnout.allCases, "quorum.choice", $0.form.turnout)
        },
        .record("quorumNumber", FormField.self) {
            $0.errors.field("quorum_number", $0.form.turnoutNumber)
        },
        .list("quorumBases", FormOption.self) {
            $0.options(Quorum.Base.allCases, "quorum.base", $0.form.turnoutBase)
        },
        .flag("moreOpen") { $0.errors["quorum"] != nil || $0.errors["quorum_number"] != nil },
        .list("ties", FormOption.self) {
            $0.options(PollRules.Tie.allCases, "tie", $0.form.tie)
        },
        .flag("guests") { $0.form.takesGuests }, .flag("guestsLate") { $0.form.invitesLate },
        .optionalText("guestsError") { $0.errors["guests"] ?? $0.errors["guests_late"] },
        .flag("partners") { $0.form.includesPartners }, .flag("proxies") { $0.form.takesProxies },
        .flag("commentsOpen") { $0.form.commentsOpen }, .flag("mailed") { $0.form.isMailed },
        .flag("reminds") { $0.form.remindsBefore },
    ]
}
