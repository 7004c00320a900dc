import Community
import Content
import Foundation
import Markup

/// The form of an answer, filled in with what was typed.
struct ReplyForm: Rendered {
    let address: String
    var entry: TextForm
    var answers: Item.ID?
    var quotes: [QuoteCard] = []
    let seen: Int
    let draftAddress: String
    let draftKey: String
    var draftSaved: String?
    /// On the button: another one where there is something to read before.
    var sendWord: String

    init(_ topic: Topic, _ visit: Visit) throws {
        let space = try visit.space
        address = ForumPaths.posts(topic.id, in: space)
        seen = topic.lastNumber
        entry = try TextForm(
            label: "forum.yours", hint: "forum.hint.reply",
            attachments: try AttachmentField(visit, item: nil, isInline: true), shortcut: "r", visit
        )
        draftAddress = ForumPaths.topicDraft(topic.id, in: space)
        draftKey = "topic-\(topic.id)"
        entry.waits = try Premoderation.holds(at: topic.theme.id.place, visit)
        sendWord = visit.words(entry.waits ? "review.send" : "forum.publish")
    }

    static let fields: [Field<Self>] = [
        .text("formAddress") { $0.address },
        .record("entry", TextForm.self) { $0.entry },
        .optionalText("answers") { $0.answers?.description },
        .list("quotes", QuoteCard.self) { $0.quotes },
        .number("seen") { $0.seen },
        .text("draftAddress") { $0.draftAddress }, .text("draftKey") { $0.draftKey },
        .optionalText("draftSaved") { $0.draftSaved }, .text("sendWord") { $0.sendWord },
    ]
}
