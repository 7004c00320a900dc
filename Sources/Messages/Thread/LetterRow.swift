import Community
import Content
import Markup

/// A letter of a thread as it is printed for one reader.
struct LetterRow: Rendered {
    let id: Letter.ID
    let author: PersonBadge
    let authorAddress: String?
    let when: String
    let instant: String
    let isFresh: Bool
    /// To how many it went, or that it waits to go.
    let reach: String?
    let body: HTML
    /// What stands in place of a text that is not shown.
    let veil: String?
    let files: [AttachmentRow]
    let acknowledgement: AcknowledgementBox?
    let answerBy: String?
    let recordAddress: String?
    let replyAddress: String?
    let reportAddress: String?
    /// Whether the reader does not wish to read its author.
    let isMuted: Bool

    static let fields: [Field<Self>] = [
        .text("id") { $0.id.description },
        .record("author", PersonBadge.self) { $0.author },
        .text("authorName") { $0.author.name }, .optionalText("authorAddress") { $0.authorAddress },
        .text("when") { $0.when }, .text("instant") { $0.instant }, .flag("fresh") { $0.isFresh },
        .optionalText("reach") { $0.reach },
        .html("body") { $0.body }, .optionalText("veil") { $0.veil },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .optionalRecord("acknowledgement", AcknowledgementBox.self) { $0.acknowledgement },
        .optionalText("answerBy") { $0.answerBy },
        .flag("hasTools") { $0.recordAddress != nil || $0.reportAddress != nil },
        .optionalText("recordAddress") { $0.recordAddress },
        .optionalText("replyAddress") { $0.replyAddress },
        .optionalText("reportAddress") { $0.reportAddress }, .flag("muted") { $0.isMuted },
    ]
}
