import Community
import Content
import Markup

/// All that Templates/forum/edit.mustache may print.
struct PostEditPage: Page {
    static let template = "forum/edit"

    let post: Post
    let topic: Topic
    let space: Space
    var typed: PostEditing.Typed
    let errors: FormErrors
    let entry: TextForm
    /// What somebody else saved while this form was open.
    var theirs: String?
    let tagsStay: Bool

    init(
        _ post: Post, _ topic: Topic, _ typed: PostEditing.Typed, _ text: TextEntry?,
        _ errors: FormErrors, _ visit: Visit
    ) throws {
        self.post = post
        self.topic = topic
        self.typed = typed
        self.errors = errors
        space = try visit.space
        tagsStay = try PostEditing.tagsStay(post, topic, visit)
        var entry = try TextForm(
            label: "forum.field.text", hint: "forum.hint.reply", text: typed.text,
            attachments: try AttachmentField(visit, item: post.id), isTall: true, visit)
        if let text { entry.show(text, visit.words) }
        entry.waits =
            try !post.item.isPublished
            || Premoderation.holdsEdits(at: topic.theme.id.place, visit)
        self.entry = entry
    }

    static let fields: [Field<Self>] = [
        .text("topicTitle") { $0.topic.item.title },
        .text("topicAddress") { page in
            PostPlace.address(page.post.id, page.post.number, in: page.topic.id, of: page.space)
        },
        .text("formAddress") { ForumPaths.post($0.post.id, in: $0.space) },
        .text("historyAddress") { ForumPaths.history($0.post.id, in: $0.space) },
        .flag("opens") { $0.post.opens }, .flag("tagsStay") { $0.tagsStay },
        .flag("edited") { $0.post.editedAt != nil },
        .number("version") { $0.typed.version },
        .text("draftKey") { "post-\($0.post.id)-\($0.post.version)" },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.typed.title) },
        .record("tagsField", FormField.self) { $0.errors.field("tags", $0.typed.tags) },
        .record("entry", TextForm.self) { $0.entry },
        .optionalText("theirs") { $0.theirs },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
