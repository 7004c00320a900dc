import Community
import Content
import Foundation
import Markup

/// The form of an answer, filled in with what was typed.
struct ReplyForm: Rendered {
    let address: String
    var text = ""
    var error: String?
    var answers: Item.ID?
    let seen: Int
    var isAgain = false
    /// Whether the error may be passed over, and whether it was: a mention of nobody.
    var mayForce = false
    let isForced: Bool
    let attachments: AttachmentField
    let previewAddress: String
    let draftAddress: String
    let draftKey: String
    var draftSaved: String?

    init(_ topic: Topic, _ visit: Visit) throws {
        let space = try visit.space
        address = ForumPaths.posts(topic.id, in: space)
        seen = topic.lastNumber
        isForced = Mentions.isForced(visit)
        attachments = try AttachmentField(visit, item: nil)
        previewAddress = SpacePaths.preview(in: space)
        draftAddress = ForumPaths.topicDraft(topic.id, in: space)
        draftKey = "topic-\(topic.id)"
    }

    static let fields: [Field<Self>] = [
        .text("formAddress") { $0.address }, .text("text") { $0.text },
        .optionalText("textError") { $0.error },
        .optionalText("answers") { $0.answers?.description },
        .flag("mayForce") { $0.mayForce }, .flag("forced") { $0.isForced },
        .number("seen") { $0.seen }, .flag("again") { $0.isAgain },
        .record("attachments", AttachmentField.self) { $0.attachments },
        .text("previewAddress") { $0.previewAddress },
        .text("draftAddress") { $0.draftAddress }, .text("draftKey") { $0.draftKey },
        .optionalText("draftSaved") { $0.draftSaved },
    ]
}
