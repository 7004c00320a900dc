import Community
import Markup

/// The form of a comment, new or edited, filled in with what was typed.
struct CommentForm: Rendered {
    let address: String
    let isEdit: Bool
    let draftKey: String
    var entry: TextForm
    /// Of the text that is edited; empty for a new one.
    var version = ""

    static let fields: [Field<Self>] = [
        .text("formAddress") { $0.address }, .flag("isEdit") { $0.isEdit },
        .text("draftKey") { $0.draftKey }, .text("version") { $0.version },
        .record("entry", TextForm.self) { $0.entry },
    ]

    /// A new comment on an item.
    init(on item: Item, _ visit: Visit) throws {
        address = SpacePaths.comments(item.id, in: try visit.space)
        isEdit = false
        draftKey = "comment-on-\(item.id)"
        entry = try TextForm(
            label: "comment.yours", hint: "comment.hint",
            attachments: try AttachmentField(visit, item: nil, isInline: true), visit)
        entry.waits = try Premoderation.holds(at: Commenting.place(of: item, visit), visit)
    }

    /// A comment that is edited.
    init(editing comment: Comment, _ visit: Visit) throws {
        let id = comment.item.id
        address = SpacePaths.comment(id, in: try visit.space)
        isEdit = true
        draftKey = "comment-\(id)"
        entry = try TextForm(
            label: "comment.text", hint: "comment.hint", text: comment.body,
            attachments: try AttachmentField(visit, item: id), visit)
        entry.waits = try Commenting.waits(editing: comment, visit)
        version = comment.version.text
    }
}

extension Comment {
    var version: FormVersion { FormVersion(of: [body]) }
}

/// The form on a page of its own: a comment that is edited, or that was refused.
struct CommentFormPage: Page {
    static let template = "comments/comment-form"

    let form: CommentForm
    let parentTitle: String
    let parentAddress: String
    /// A sentence on what happened meanwhile.
    var trouble: String?
    /// What somebody else made of it since it was opened.
    var theirs: String?

    static let fields: [Field<Self>] = [
        .record("form", CommentForm.self) { $0.form },
        .flag("isEdit") { $0.form.isEdit },
        .text("parentTitle") { $0.parentTitle }, .text("parentAddress") { $0.parentAddress },
        .optionalText("trouble") { $0.trouble }, .optionalText("theirs") { $0.theirs },
        .record("entry", TextForm.self) { $0.form.entry },
    ]
}
