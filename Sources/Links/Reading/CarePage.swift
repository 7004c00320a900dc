import Community
import Markup

/// All that Templates/links/care.mustache may print.
struct CarePage: Page {
    static let template = "links/care"

    let linksAddress: String
    let rows: [CareRow]
    let pages: NumberedPages

    static let fields: [Field<Self>] = [
        .text("linksAddress") { $0.linksAddress },
        .list("rows", CareRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
    ]
}
