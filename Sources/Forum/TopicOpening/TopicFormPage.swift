import Community
import Content
import Markup

/// All that Templates/forum/new.mustache may print.
struct TopicFormPage: Page {
    static let template = "forum/new"

    let theme: Theme
    let space: Space
    let typed: TypedTopic
    let errors: FormErrors
    let entry: TextForm
    var preview: HTML = .empty
    /// A topic of the same title that stands there already.
    var double: String?
    var draftSaved: String?

    /// - Parameter text: the text as it was checked; nil for one that was not sent.
    init(
        _ theme: Theme, _ typed: TypedTopic, _ text: TextEntry?, _ errors: FormErrors,
        _ visit: Visit
    ) throws {
        self.theme = theme
        self.typed = typed
        self.errors = errors
        space = try visit.space
        var entry = try TextForm(
            label: "forum.field.text", hint: "forum.hint.text", text: typed.text,
            attachments: try AttachmentField(visit, item: nil), isTall: true, visit)
        if let text { entry.show(text, visit.words) }
        entry.waits = try Premoderation.holds(at: theme.id.place, visit)
        self.entry = entry
    }

    static let fields: [Field<Self>] = [
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .text("theme") { $0.theme.name },
        .text("themeAddress") { ForumPaths.theme($0.theme.id, in: $0.space) },
        .text("formAddress") { ForumPaths.topics($0.theme.id, in: $0.space) },
        .text("draftAddress") { ForumPaths.themeDraft($0.theme.id, in: $0.space) },
        .text("draftKey") { "theme-\($0.theme.id)" },
        .optionalText("draftSaved") { $0.draftSaved },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.typed.title) },
        .record("tagsField", FormField.self) { $0.errors.field("tags", $0.typed.tags) },
        .record("entry", TextForm.self) { $0.entry },
        .html("shownBody") { $0.preview }, .optionalText("double") { $0.double },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
