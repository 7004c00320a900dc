import Community
import Content
import Markup

/// Every page of the garden.
struct GardenPage: Page {
    static let template = "garden/page"

    let title: String
    var text = ""
    var accountTabs: AccountTabs?
    var tabs: [PageLink] = []
    var lines: [PageLink] = []
    var follow: FollowControl?

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("text") { $0.text },
        .optionalRecord("tabs", AccountTabs.self) { $0.accountTabs },
        .list("gates", PageLink.self) { $0.tabs }, .list("lines", PageLink.self) { $0.lines },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
    ]
}
