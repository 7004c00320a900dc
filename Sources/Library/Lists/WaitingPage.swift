import Community
import Content
import Markup

/// All that Templates/library/waiting.mustache may print: what moderators are to decide of, or what
/// somebody proposed.
struct WaitingPage: Page {
    static let template = "library/waiting"

    let space: Space
    /// Whether it is what somebody proposed.
    let isOwn: Bool
    let rows: [WaitingRow]
    let pages: NumberedPages
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("heading") { $0.words($0.isOwn ? "library.proposals" : "library.review") },
        .text("emptyText") {
            $0.words($0.isOwn ? "library.proposals.empty" : "library.review.empty")
        },
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .flag("isOwn") { $0.isOwn },
        .list("rows", WaitingRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
    ]
}
