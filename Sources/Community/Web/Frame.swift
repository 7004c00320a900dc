package import Markup
import Security
import Storage

/// What every page shows around its content: rail, space, person, notices, flash.
package struct Frame: Rendered {
    struct RailLink: Rendered {
        let word: String
        let icon: String
        let address: String
        let isCurrent: Bool
        let waiting: String?
        let key: String
        /// Whether it stands at the bottom edge of a phone.
        let isOften: Bool

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("icon") { $0.icon },
            .text("address") { $0.address }, .flag("current") { $0.isCurrent },
            .optionalText("waiting") { $0.waiting }, .optionalText("key") { $0.key },
            .flag("often") { $0.isOften },
        ]
    }

    struct SpaceLink: Rendered {
        let name: String
        let address: String
        let isCurrent: Bool

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("address") { $0.address },
            .flag("current") { $0.isCurrent },
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
    let rail: [RailLink]
    let notices: String?
    let flash: Flash?
    let flashText: String?
    let moderates: Bool
    /// How much waits for a moderator to decide.
    let moderation: String?
    let isAtMenu: Bool
    let formKeys: HTML
    let isDemonstration: Bool

    package static let fields: [Field<Self>] = [
        .text("lang") { $0.lang },
        .text("siteName") { $0.siteName },
        .optionalText("nonce") { $0.nonce },
        .list("styles", PageAssets.Asset.self) { $0.assets.styles },
        .list("scripts", PageAssets.Asset.self) { $0.assets.scripts },
        .text("iconsAddress") { $0.addresses.icons },
        .text("faviconAddress") { $0.addresses.favicon },
        .text("menuAddress") { $0.addresses.menu },
        .text("noticesAddress") { $0.addresses.notices },
        .text("searchAddress") { $0.addresses.search },
        .text("membersAddress") { $0.addresses.members },
        .text("trashAddress") { $0.addresses.trash },
        .text("administrationAddress") { $0.addresses.administration },
        .text("signInAddress") { $0.addresses.signIn },
        .text("signOutAddress") { $0.addresses.signOut },
        .text("reactionsAddress") { $0.addresses.reactions },
        .flag("signedIn") { $0.me != nil },
        .optionalRecord("me", MyBadge.self) { $0.me },
        .optionalRecord("space", SpaceLink.self) { $0.space },
        .list("spaces", SpaceLink.self) { $0.spaces },
        .flag("hasSpaces") { $0.spaces.count > 1 },
        .list("rail", RailLink.self) { $0.rail },
        .optionalText("noticesCount") { $0.notices },
        .optionalText("flash") { $0.flashText },
        .text("flashKind") { _ in "ok" },
        .optionalText("undoAddress") { $0.flash?.undo },
        .flag("moderates") { $0.moderates },
        .text("moderationAddress") { $0.addresses.moderation },
        .text("charterAddress") { $0.addresses.charter },
        .optionalText("moderationCount") { $0.moderation },
        .flag("atMenu") { $0.isAtMenu },
        .html("formKeys") { $0.formKeys },
        .optionalText("live") { _ in nil },
        .flag("demonstration") { $0.isDemonstration },
    ]
}

/// The addresses that the layout leads to.
struct FrameAddresses: Sendable {
    let icons: String
    let favicon: String
    let menu: String
    let notices: String
    let search: String
    let members: String
    let trash: String
    let administration: String
    let moderation: String
    let charter: String
    let signIn: String
    let signOut: String
    let reactions: String
}

/// A person as a small picture and a name.
package struct PersonBadge: Rendered {
    package let name: String
    package let initials: String
    package let photo: String?
    package let profile: String

    package static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("initials") { $0.initials },
        .optionalText("photo") { $0.photo }, .text("profileAddress") { $0.profile },
    ]
}

/// The person who is signed in, with the way to their account.
struct MyBadge: Rendered {
    let badge: PersonBadge

    static let fields: [Field<Self>] = [
        .text("name") { $0.badge.name }, .text("initials") { $0.badge.initials },
        .optionalText("photo") { $0.badge.photo },
        .text("profileAddress") { $0.badge.profile },
        .text("accountAddress") { _ in AccountPaths.account() },
    ]
}
