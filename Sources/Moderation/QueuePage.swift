import Community
import Content
import Markup

/// What waits for the moderators, the oldest first.
struct QueuePage: Page {
    static let template = "moderation/queue"

    let tabs: [PageLink]
    let lines: [CaseLine]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .list("lines", CaseLine.self) { $0.lines },
        .flag("isEmpty") { $0.lines.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
