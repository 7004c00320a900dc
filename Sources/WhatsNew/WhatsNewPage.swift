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

struct DaySection: Rendered {
    let day: String
    let modules: [ModuleSection]

    static let fields: [Field<Self>] = [
        .text("day") { $0.day }, .list("modules", ModuleSection.self) { $0.modules },
    ]
}

struct ModuleSection: Rendered {
    let word: String
    let icon: String
    let lines: [Line]

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("icon") { $0.icon },
        .list("lines", Line.self) { $0.lines },
    ]
}

struct Line: Rendered {
    let title: String
    let address: String
    let what: String
    let who: String?
    let time: String
    let machineTime: String
    let isUnread: Bool

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("what") { $0.what }, .optionalText("who") { $0.who },
        .text("time") { $0.time }, .text("machineTime") { $0.machineTime },
        .flag("unread") { $0.isUnread },
    ]
}
