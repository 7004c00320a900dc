import HTTP
import Markup

extension Frame {
    /// Reads what the frame needs for this visit: what waits behind its navigation items.
    /// - Parameter template: of the page that stands in the frame.
    init(
        _ visit: Visit, _ tokens: PageTokens, _ flash: Flash?, around template: String
    ) throws {
        let (site, viewer) = (visit.site, visit.viewer)
        let space = visit.place ?? viewer.memberships.first?.space
        lang = visit.words.locale
        siteName = site.options.name
        nonce = tokens.nonce
        assets = site.statics.assets(of: template)
        addresses = FrameAddresses(site.statics, space)
        me = PersonBadge(viewer: viewer, in: space).map { MyBadge(badge: $0) }
        self.space = space.map { SpaceLink($0, current: true) }
        spaces = viewer.memberships.map { SpaceLink($0.space, current: $0.space.id == space?.id) }
        navigation = try FrameNavigation(visit, space)
        self.flash = flash
        flashText = flash.map { visit.words($0.key) }
        isAtMenu = visit.request.head.segments.last == "menu"
        formKeys = tokens.formKeys
        isDemonstration = site.options.isDemonstration
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
            navigation: FrameNavigation(), flash: nil, flashText: nil, isAtMenu: false,
            formKeys: formKeys, isDemonstration: options.isDemonstration)
    }
}
