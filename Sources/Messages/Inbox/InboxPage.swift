import Community
import Markup

/// All that Templates/messages/index.mustache may print.
struct InboxPage: Page {
    static let template = "messages/index"

    let space: Space
    let box: Box
    let tabs: [PageLink]
    let rows: [InboxRow]
    let pages: KeysetPages
    /// What is looked for; nil for the whole list.
    let query: String?
    let mayWrite: Bool

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .list("threads", InboxRow.self) { $0.rows },
        .record("pages", KeysetPages.self) { $0.pages },
        .optionalText("newAddress") { $0.mayWrite ? MessagesPaths.newLetter(in: $0.space) : nil },
        .text("findAddress") { MessagesPaths.inbox(in: $0.space) },
        .text("query") { $0.query ?? "" }, .flag("isSearch") { $0.query != nil },
        .flag("isEmpty") { $0.rows.isEmpty }, .flag("isHiddenBox") { $0.box == .hidden },
    ]
}
