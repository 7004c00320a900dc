import Community
import Content
import Foundation
import Markup

/// The journal of a period by day and module, newest first.
struct WhatsNewPage: Page {
    static let template = "whats-new/index"

    let periods: [PageLink]
    let modules: [PageLink]
    let days: [DaySection]
    let pages: KeysetPages
    let empty: String
    let month: String
    let reading: String
    let until: String
    let mayMark: Bool

    static let fields: [Field<Self>] = [
        .list("periods", PageLink.self) { $0.periods },
        .list("modules", PageLink.self) { $0.modules },
        .flag("hasModules") { $0.modules.count > 1 },
        .list("days", DaySection.self) { $0.days },
        .flag("isEmpty") { $0.days.isEmpty },
        .text("empty") { $0.empty },
        .text("month") { $0.month },
        .record("pages", KeysetPages.self) { $0.pages },
        .text("reading") { $0.reading },
        .text("until") { $0.until },
        .flag("mayMark") { $0.mayMark },
    ]
}
