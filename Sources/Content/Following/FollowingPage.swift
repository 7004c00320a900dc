import Community
import Markup

/// What one hears of each space, and what differs from that, in one form.
struct FollowingPage: Page {
    static let template = "following/index"

    let spaces: [GeneralChoice]
    let lines: [FollowingLine]
    let pages: NumberedPages
    let tabs: AccountTabs

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("action") { _ in AccountPaths.following() },
        .list("generals", GeneralChoice.self) { $0.spaces },
        .flag("belongs") { !$0.spaces.isEmpty },
        .list("lines", FollowingLine.self) { $0.lines },
        .flag("isEmpty") { $0.lines.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .text("mutedAddress") { _ in AccountPaths.muted() },
        .text("mailAddress") { _ in MailingPaths.account() },
        .text("noticesAddress") { _ in AccountPaths.notices() },
    ]
}

/// A thing for which one chose otherwise.
struct FollowingLine: Rendered {
    let link: PageLink
    let context: [String]
    let field: String
    let options: [FormOption]

    init(
        _ setting: FollowSetting, _ link: PageLink, _ space: Space, _ general: FollowLevel,
        _ visit: Visit
    ) {
        let words = visit.words
        self.link = link
        let isOnlyOne = visit.viewer.memberships.count < 2
        context =
            [words("follow.kind.\(setting.target.kind)")] + (isOnlyOne ? [] : [space.name])
        field = FollowingChoices.field(setting.target, in: space.id)
        let levels = visit.site.followKinds[setting.target.kind]?.levels ?? []
        let like = words("follow.likeGeneral", ["level": words("follow.level.\(general.name)")])
        options =
            levels.map {
                FormOption(
                    value: $0.name, word: words("follow.level.\($0.name)"),
                    isChosen: $0 == setting.level)
            } + [FormOption(value: FollowingChoices.inherited, word: like, isChosen: false)]
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.link.word }, .text("thing") { $0.link.address },
        .texts("context") { $0.context }, .text("field") { $0.field },
        .list("levels", FormOption.self) { $0.options },
    ]
}
