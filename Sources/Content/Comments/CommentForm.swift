import Community
import Markup

/// The form of a comment, new or edited, filled in with what was typed.
struct CommentForm: Rendered {
    let address: String
    let isEdit: Bool
    let text: String
    let error: String?
    /// Whether the error may be passed over: a mention of nobody.
    let mayForce: Bool
    let attachments: AttachmentField
    let previewAddress: String
    let draftKey: String

    static let fields: [Field<Self>] = [
        .text("formAddress") { $0.address }, .flag("isEdit") { $0.isEdit },
        .text("text") { $0.text }, .optionalText("textError") { $0.error },
        .flag("mayForce") { $0.mayForce },
        .record("attachments", AttachmentField.self) { $0.attachments },
        .text("previewAddress") { $0.previewAddress }, .text("draftKey") { $0.draftKey },
    ]

    /// A new comment on an item.
    /// - Parameter fault: what is wrong with a mention.
    init(
        on item: Item, _ visit: Visit, text: String = "", error: String? = nil,
        fault: String? = nil
    ) throws {
        let space = try visit.space
        self.init(
            address: SpacePaths.comments(item.id, in: space), isEdit: false, text: text,
            error: error.map { visit.words($0) } ?? fault, mayForce: fault != nil,
            attachments: try AttachmentField(visit, item: nil),
            previewAddress: SpacePaths.preview(in: space), draftKey: "comment-on-\(item.id)")
    }

    /// A comment that is edited.
    init(
        editing comment: Item, _ visit: Visit, text: String, error: String? = nil,
        fault: String? = nil
    ) throws {
        let space = try visit.space
        self.init(
            address: SpacePaths.comment(comment.id, in: space), isEdit: true, text: text,
            error: error.map { visit.words($0) } ?? fault, mayForce: fault != nil,
            attachments: try AttachmentField(visit, item: comment.id),
            previewAddress: SpacePaths.preview(in: space), draftKey: "comment-\(comment.id)")
    }

    private init(
        address: String, isEdit: Bool, text: String, error: String?, mayForce: Bool,
        attachments: AttachmentField, previewAddress: String, draftKey: String
    ) {
        self.address = address
        self.isEdit = isEdit
        self.text = text
        self.error = error
        self.mayForce = mayForce
        self.attachments = attachments
        self.previewAddress = previewAddress
        self.draftKey = draftKey
    }
}

/// The form on a page of its own: a comment that is edited, or that was refused.
struct CommentFormPage: Page {
    static let template = "comments/comment-form"

    let form: CommentForm
    let parentTitle: String
    let parentAddress: String
    /// A sentence on what happened meanwhile.
    let trouble: String?

    static let fields: [Field<Self>] = [
        .record("form", CommentForm.self) { $0.form },
        .flag("isEdit") { $0.form.isEdit },
        .text("parentTitle") { $0.parentTitle }, .text("parentAddress") { $0.parentAddress },
        .optionalText("trouble") { $0.trouble },
        .flag("hasErrors") { $0.form.error != nil || $0.form.attachments.hasRefusals },
        .optionalText("textError") { $0.form.error },
        .flag("hasRefused") { $0.form.attachments.hasRefusals },
    ]
}
