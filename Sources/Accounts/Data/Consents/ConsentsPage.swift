import Community
import Content
import Markup

/// The texts of the site, each with what the viewer said of it.
struct ConsentsPage: Page {
    static let template = "accounts/consents"

    let tabs: [PageLink]
    let rows: [ConsentRow]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .list("rows", ConsentRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
    ]
}
