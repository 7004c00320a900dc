import Community
import Content
import Markup

/// All that Templates/agenda/form.mustache may print.
struct EventFormPage: Page {
    static let template = "agenda/form"

    let space: Space
    let viewer: Viewer
    let form: EventForm
    let choices: EventChoices
    let errors: FormErrors
    let words: Localization
    let attachments: AttachmentField
    let task: EditorTask
    var version: FormVersion?
    var preview: DatePreview?
    var mayForce = false
    /// Those of one name, to choose from, and who was chosen.
    var bearers: [MentionChoice] = []
    var named: [MentionedBefore] = []

    static let fields: [Field<Self>] = [
        .text("heading") { $0.words($0.task.heading(moderates: $0.moderates)) },
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("formAddress") { $0.task.formAddress(in: $0.space) },
        .optionalText("cancelAddress") { $0.task.cancelAddress(in: $0.space) },
        .flag("isEdit") { $0.task.event != nil }, .flag("isFollowing") { $0.task.isFollowing },
        .flag("isOut") { $0.task.event?.state == .published },
        .flag("isProposed") { $0.task.event?.state == .proposed },
        .flag("moderates") { $0.moderates },
        .text("draftKey") { "agenda-\($0.task.draftKey)-\($0.space.id)" },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .optionalRecord("since", FormVersion.self) { $0.version },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.form.title) },
        .record("textField", FormField.self) { $0.errors.field("text", $0.form.text) },
        .record("placeField", FormField.self) { $0.errors.field("place", $0.form.place) },
        .record("roomField", FormField.self) { $0.errors.field("room", $0.form.room) },
        .record("videoField", FormField.self) {
            $0.errors.field("video_address", $0.form.videoAddress)
        },
        .record("organiserField", FormField.self) {
            $0.errors.field("organiser", $0.form.organiser)
        },
        .record("time", TimeFields.self) { page in
            TimeFields(
                form: page.form.time, errors: page.errors, words: page.words,
                zones: page.choices.zoneOptions(page.form, page.words))
        },
        .record("repetition", RepeatFields.self) { $0.repetition },
        .list("themes", FormOption.self) { $0.choices.themeOptions($0.form) },
        .flag("hasThemes") { !$0.choices.themes.isEmpty },
        .optionalText("themeError") { $0.errors["theme"] },
        .list("audiences", FormOption.self) { $0.choices.audienceOptions($0.form, $0.words) },
        .optionalText("audienceError") { $0.errors["audience"] },
        .list("groups", FormOption.self) { $0.choices.groupOptions($0.form) },
        .flag("hasGroups") { !$0.choices.groups.isEmpty },
        .optionalText("groupsError") { $0.errors["groups"] },
        .flag("important") { $0.form.isImportant },
        .flag("commentsOpen") { $0.form.commentsOpen },
        .record("attachments", AttachmentField.self) { $0.attachments },
        .optionalRecord("shownDates", DatePreview.self) { $0.preview },
        .list("choices", MentionChoice.self) { $0.bearers },
        .list("named", MentionedBefore.self) { $0.named }, .flag("mayForce") { $0.mayForce },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]

    private var moderates: Bool { viewer.moderates(space) }

    private var repetition: RepeatFields {
        let kept = task.event.flatMap { event -> String? in
            guard !event.rule.isEmpty, SimpleRule(event.rule, event.times) == nil else {
                return nil
            }
            return RuleText(words: words, times: event.times).sentence(event.rule)
        }
        return RepeatFields(form: form.repeats, errors: errors, words: words, kept: kept)
    }
}
