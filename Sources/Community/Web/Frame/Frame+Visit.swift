import HTTP
import Markup

extension Frame {
    /// - Parameters:
    ///   - asked: what waits behind its navigation items.
    ///   - template: of the page that stands in the frame.
    init(
        _ visit: Visit, _ asked: FrameQuestion, _ tokens: PageTokens, _ flash: Flash?,
        around template: String
    ) throws {
        let (site, viewer, space) = (visit.site, visit.viewer, asked.space)
        lang = visit.words.locale
        siteName = site.options.name
        nonce = tokens.nonce
        assets = site.statics.assets(of: template)
        addresses = FrameAddresses(site.statics, space)
        me = PersonBadge(viewer: viewer, in: space).map { MyBadge(badge: $0) }
        self.space = space.map { SpaceLink($0, current: true) }
        spaces = viewer.memberships.map { SpaceLink($0.space, current: $0.space.id == space?.id) }
        navigation = try FrameNavigation(asked, visit)
        self.flash = flash
        flashText = flash.map { visit.words($0.key) }
        moderates = space.map { viewer.moderates($0) } ?? false
        isAtMenu = visit.request.head.segments.last == "menu"
        formKeys = tokens.formKeys
        isDemonstration = site.options.isDemonstration
        languages =
            viewer.isSignedIn
            ? [] : Languages.links(visit.words, next: visit.request.head.target)
    }

    /// The frame of a page for nobody in particular.
    init(
        unsigned words: Localization, _ options: SiteOptions, _ statics: StaticFiles,
        formKeys: HTML
    ) {
        self.init(
            lang: words.locale, siteName: options.name, nonce: nil,
            assets: statics.assets(of: ProblemPage.template),
            addresses: FrameAddresses(statics, nil), me: nil, space: nil, spaces: [],
            navigation: FrameNavigation(), flash: nil, flashText: nil, moderates: false,
            isAtMenu: false,
            formKeys: formKeys, isDemonstration: options.isDemonstration,
            languages: Languages.links(words, next: "/"))
    }
}
