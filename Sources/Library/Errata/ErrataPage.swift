import Community
import Content
import Markup

/// All that Templates/library/errata.mustache may print: what was reported of a document.
struct ErrataPage: Page {
    static let template = "library/errata"
    /// How many it shows.
    static let most = 100

    let title: String
    let libraryAddress: String
    let documentAddress: String
    let lines: [ErratumLine]

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("libraryAddress") { $0.libraryAddress },
        .text("documentAddress") { $0.documentAddress },
        .list("errata", ErratumLine.self) { $0.lines }, .flag("isEmpty") { $0.lines.isEmpty },
    ]
}
