import Community
import Content
import HTTP
import Markup

struct SessionsPage: Page {
    static let template = "accounts/sessions"

    let tabs: AccountTabs
    let rows: [SessionRow]

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("sessions", SessionRow.self) { $0.rows },
        .flag("hasOthers") { $0.rows.count > 1 },
        .text("others") { _ in AccountPaths.sessions() },
    ]
}
