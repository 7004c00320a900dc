import Community
import Markup

/// All that one follows, and the way to change or stop each.
struct FollowingPage: Page {
    static let template = "following/index"

    let lines: [FollowingLine]
    let pages: NumberedPages
    let tabs: [PageLink]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .list("lines", FollowingLine.self) { $0.lines },
        .flag("isEmpty") { $0.lines.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .text("mutedAddress") { _ in AccountPaths.muted() },
        .text("mailAddress") { _ in MailingPaths.account() },
    ]
}

struct FollowingLine: Rendered {
    let link: PageLink
    let kind: String
    let space: String
    let control: FollowControl

    init(_ setting: FollowSetting, _ link: PageLink, _ space: Space, _ visit: Visit) {
        self.link = link
        self.space = space.name
        kind = visit.words("follow.kind.\(setting.target.kind)")
        control = FollowControl(setting.target, [setting], in: space, visit)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.link.word }, .text("thing") { $0.link.address },
        .text("kind") { $0.kind }, .text("where") { $0.space },
        .record("follow", FollowControl.self) { $0.control },
    ]
}
