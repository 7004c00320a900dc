import Community
import Markup

/// All that Templates/messages/sent.mustache may print.
struct SentPage: Page {
    static let template = "messages/sent"

    let space: Space
    let tabs: [PageLink]
    let rows: [SentRow]
    let pages: KeysetPages
    let mayWrite: Bool

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs }, .list("letters", SentRow.self) { $0.rows },
        .record("pages", KeysetPages.self) { $0.pages }, .flag("isEmpty") { $0.rows.isEmpty },
        .optionalText("newAddress") { $0.mayWrite ? MessagesPaths.newLetter(in: $0.space) : nil },
    ]
}
