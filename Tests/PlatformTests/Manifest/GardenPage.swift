import Community
import Content
import Markup

/// Every page of the garden.
struct GardenPage: Page {
    static let template = "garden/page"

    let title: String
    var text = ""
    var tabs: [PageLink] = []
    var lines: [PageLink] = []
    var follow: FollowControl?

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("text") { $0.text },
        .flag("hasTabs") { !$0.tabs.isEmpty },
        .list("tabs", PageLink.self) { $0.tabs }, .list("lines", PageLink.self) { $0.lines },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
    ]
}
