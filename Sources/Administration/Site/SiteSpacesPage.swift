import Community
import Content
import Markup

/// The spaces of the site, and the way to all that is set for it.
struct SiteSpacesPage: Page {
    static let template = "administration/site"

    struct Row: Rendered {
        let name: String
        let host: String
        let slug: String
        let address: String
        let uses: [String]
        let quota: String
        let isNear: Bool

        init(_ use: SpaceUse, _ words: Localization) {
            let space = use.space
            (name, host, slug) = (space.name, space.host, space.slug)
            address = HomePath.home(in: space)
            uses = use.parts.map { SpaceUse.text($0, words) }
            quota = Quotas.path(space.id)
            isNear = use.parts.contains(where: \.isNear)
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("host") { $0.host }, .text("slug") { $0.slug },
            .text("address") { $0.address }, .texts("uses") { $0.uses },
            .text("quota") { $0.quota }, .flag("near") { $0.isNear },
        ]
    }

    /// An account that was closed.
    struct Closed: Rendered {
        let name: String
        let email: String
        let address: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("email") { $0.email },
            .text("address") { $0.address },
        ]
    }

    let menu: [SiteMenu]
    let rows: [Row]
    let closed: [Closed]

    static let fields: [Field<Self>] = [
        .list("menu", SiteMenu.self) { $0.menu },
        .text("newSpace") { _ in SiteAdministrationPaths.newSpace() },
        .list("places", Row.self) { $0.rows },
        .list("closed", Closed.self) { $0.closed },
        .flag("hasClosed") { !$0.closed.isEmpty },
    ]
}
