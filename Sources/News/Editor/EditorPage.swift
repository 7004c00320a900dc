import Community
import Content
import Markup

/// All that Templates/news/editor.mustache may print.
struct EditorPage: Page {
    static let template = "news/editor"

    let form: NewsForm
    let choices: EditorChoices
    let errors: FormErrors
    let words: Localization
    let space: Space
    let current: NewsItem?
    let attachments: AttachmentField
    /// What a script proposes for a moment to come.
    let usualDay: String
    var collision: Collision?
    var preview: NewsPreview?
    var mayForce = false
    /// Those of one name, to choose from, and who was chosen.
    var bearers: [MentionChoice] = []
    let named: [MentionedBefore]

    static let fields: [Field<Self>] = [
        .text("heading") { $0.words($0.current == nil ? "news.new" : "news.edit") },
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("formAddress") { page in
            page.current.map { NewsPaths.item($0.id, in: page.space) }
                ?? NewsPaths.items(in: page.space)
        },
        .optionalText("cancelAddress") { page in
            page.current.map { NewsPaths.item($0.id, in: page.space) }
        },
        .flag("isEdit") { $0.current != nil },
        .text("draftKey") { "news-\($0.current?.id.description ?? "new")-\($0.space.id)" },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .text("version") { $0.form.version }, .text("usualDay") { $0.usualDay },
        .text("publicationAddress") { SpacePaths.publication(in: $0.space) },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.form.title) },
        .record("summaryField", FormField.self) { $0.errors.field("summary", $0.form.summary) },
        .record("bodyField", FormField.self) { $0.errors.field("body", $0.form.body) },
        .record("publishDay", FormField.self) {
            $0.errors.day("publish_day", $0.form.publishDay, $0.words)
        },
        .text("publishTime") { $0.form.publishTime },
        .record("expiresDay", FormField.self) {
            $0.errors.day("expires_day", $0.form.expiresDay, $0.words)
        },
        .text("expiresTime") { $0.form.expiresTime },
        .list("categories", FormOption.self) { $0.choices.categoryOptions($0.form) },
        .optionalText("categoryError") { $0.errors["category"] },
        .list("audiences", FormOption.self) { $0.choices.audienceOptions($0.form, $0.words) },
        .optionalText("audienceError") { $0.errors["audience"] },
        .list("groups", FormOption.self) { $0.choices.groupOptions($0.form) },
        .flag("hasGroups") { !$0.choices.groups.isEmpty },
        .optionalText("groupsError") { $0.errors["groups"] },
        .flag("later") { $0.form.when == "later" },
        .flag("hasOptions") { page in
            page.form.when == "later" || page.form.isMailed || !page.form.expiresDay.isEmpty
                || page.errors["publish_day"] != nil || page.errors["expires_day"] != nil
        },
        .flag("isOut") { $0.current?.stage == .published },
        .flag("pinned") { $0.form.isPinned },
        .flag("asksReading") { $0.form.asksReading },
        .flag("mailed") { $0.form.isMailed },
        .flag("mayMail") { $0.current?.mailedAt == nil && $0.current?.stage != .published },
        .flag("wasMailed") { $0.current?.mailedAt != nil },
        .flag("commentsOpen") { $0.form.commentsOpen },
        .list("choices", MentionChoice.self) { $0.bearers },
        .list("named", MentionedBefore.self) { $0.named },
        .flag("mayForce") { $0.mayForce }, .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("attachments", AttachmentField.self) { $0.attachments },
        .optionalRecord("collision", Collision.self) { $0.collision },
        .optionalRecord("shown", NewsPreview.self) { $0.preview },
    ]
}
