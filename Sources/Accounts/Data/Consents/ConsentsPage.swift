import Community
import Content
import Markup

/// The texts of the site, each with what the viewer said of it.
struct ConsentsPage: Page {
    static let template = "accounts/consents"

    let tabs: AccountTabs
    let rows: [ConsentRow]
    /// All that the viewer said, the last first: the proof of it.
    let history: [PageLink]

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("history", PageLink.self) { $0.history }, .flag("hasHistory") { !$0.history.isEmpty },
        .list("rows", ConsentRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
    ]
}
