package import Markup

/// What every page shows around its content: rail, space, person, notices, flash.
package struct Frame: Rendered {
    struct SpaceLink: Rendered {
        let name: String
        let address: String
        let logo: String?
        let isCurrent: Bool

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("address") { $0.address },
            .optionalText("logo") { $0.logo }, .flag("current") { $0.isCurrent },
        ]
    }

    let lang: String
    let siteName: String
    /// Of the scripts; nil on a page without them.
    let nonce: String?
    let assets: PageAssets
    let addresses: FrameAddresses
    let me: MyBadge?
    let space: SpaceLink?
    let spaces: [SpaceLink]
    let navigation: FrameNavigation
    let flash: Flash?
    let flashText: String?
    /// Whether the viewer moderates the space.
    let moderates: Bool
    let isAtMenu: Bool
    let formKeys: HTML
    let isDemonstration: Bool
    /// For whoever has no account in which they have chosen one.
    let languages: [LanguageLink]

    /// What any template may print beside the fields of its page: `rubric` is what the space calls
    /// the module, for a heading; `{{{formKeys}}}` stands in every form that posts; `t.<key>` is a
    /// text of the catalogues.
    package static let fields: [Field<Self>] = [
        .text("lang") { $0.lang },
        .text("siteName") { $0.siteName },
        .optionalText("nonce") { $0.nonce },
        .list("styles", PageAssets.Asset.self) { $0.assets.styles },
        .list("scripts", PageAssets.Asset.self) { $0.assets.scripts },
        .text("iconsAddress") { $0.addresses.icons },
        .text("faviconAddress") { $0.addresses.favicon },
        .text("menuAddress") { $0.addresses.menu },
        .text("searchAddress") { $0.addresses.search },
        .text("signInAddress") { _ in AccountPaths.signIn() },
        .text("signOutAddress") { _ in AccountPaths.signOut() },
        .text("reactionsAddress") { $0.addresses.reactions },
        .optionalText("coloursAddress") { $0.addresses.colours },
        .optionalText("manifestAddress") { $0.addresses.manifest },
        .flag("signedIn") { $0.me != nil },
        .optionalRecord("me", MyBadge.self) { $0.me },
        .optionalRecord("space", SpaceLink.self) { $0.space },
        .list("spaces", SpaceLink.self) { $0.spaces },
        .flag("hasSpaces") { $0.spaces.count > 1 },
        .list("rail", NavigationLink.self) { $0.navigation.rail },
        .text("rubric") { $0.navigation.current },
        .list("frameTools", NavigationLink.self) { $0.navigation.tools },
        .list("frameMenu", NavigationLink.self) { $0.navigation.menu },
        .list("frameTopbar", NavigationLink.self) { $0.navigation.topbar },
        .list("novelties", NavigationLink.self) { $0.navigation.told },
        .flag("hasNovelties") { !$0.navigation.told.isEmpty },
        .optionalText("flash") { $0.flashText },
        .text("flashKind") { _ in "ok" },
        .optionalText("undoAddress") { $0.flash?.undo },
        .flag("moderates") { $0.moderates },
        .flag("atMenu") { $0.isAtMenu },
        .html("formKeys") { $0.formKeys },
        .optionalText("live") { _ in nil },
        .flag("demonstration") { $0.isDemonstration },
        .flag("hasLanguages") { !$0.languages.isEmpty },
        .list("frameLanguages", LanguageLink.self) { $0.languages },
    ]
}

extension Frame.SpaceLink {
    init(_ space: Space, current: Bool) {
        self.init(
            name: space.name, address: HomePath.home(in: space), logo: space.logoAddress,
            isCurrent: current)
    }
}
