import Community
import Content
import Markup

/// All that Templates/messages/record.mustache may print: a letter that one wrote, and what is
/// known of each of its copies.
struct RecordPage: Page {
    static let template = "messages/record"

    let space: Space
    let letter: Letter
    let head: RecordHead
    let files: [AttachmentRow]
    let totals: [TotalLine]
    let rows: [RecordRow]
    let pages: KeysetPages
    let missing: RecordMissing?
    /// Why some of it does not leave.
    let waits: String?

    static let fields: [Field<Self>] = [
        .text("sentAddress") { MessagesPaths.sent(in: $0.space) },
        .text("title") { $0.letter.subject },
        .record("head", RecordHead.self) { $0.head },
        .html("body") { HTML(trusted: $0.letter.html) },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .text("threadAddress") { MessagesPaths.thread($0.letter.thread, in: $0.space) },
        .flag("isOut") { $0.letter.isOut },
        .flag("mayChange") { $0.letter.state == .scheduled },
        .text("scheduleAddress") { MessagesPaths.schedule($0.letter.id, in: $0.space) },
        .text("tableAddress") { MessagesPaths.table($0.letter.id, in: $0.space) },
        .text("proofAddress") { MessagesPaths.proof($0.letter.id, in: $0.space) },
        .list("totals", TotalLine.self) { $0.totals },
        .list("copies", RecordRow.self) { $0.rows },
        .flag("hasCopies") { !$0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
        .optionalRecord("missing", RecordMissing.self) { $0.missing },
        .optionalText("waits") { $0.waits },
    ]
}
