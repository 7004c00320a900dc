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
    let attachments: AttachmentField
    /// What somebody else saved while this form was open.
    var theirs: String?
    /// Whether the error may be passed over: a mention of nobody.
    var mayForce = false
    let tagsStay: Bool

    init(
        _ post: Post, _ topic: Topic, _ typed: PostEditing.Typed, _ errors: FormErrors,
        _ visit: Visit
    ) throws {
        self.post = post
        self.topic = topic
        self.typed = typed
        self.errors = errors
        space = try visit.space
        tagsStay = try PostEditing.tagsStay(post, topic, visit)
        attachments = try AttachmentField(visit, item: post.id)
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
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.typed.title) },
        .record("textField", FormField.self) { $0.errors.field("text", $0.typed.text) },
        .record("tagsField", FormField.self) { $0.errors.field("tags", $0.typed.tags) },
        .record("attachments", AttachmentField.self) { $0.attachments },
        .optionalText("theirs") { $0.theirs },
        .flag("mayForce") { $0.mayForce },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
