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
        /// Nil for whoever would not find it.
        let address: String?
        let uses: [String]
        let quota: String
        let isNear: Bool
        /// What is known of whoever was asked to administer it, where nobody is in it.
        let waits: String?
        let first: String

        /// - Parameter asked: whoever was asked last to administer it.
        init(_ use: SpaceUse, asked: Invitation?, _ visit: Visit) {
            let (space, words) = (use.space, visit.words)
            (name, host, slug) = (space.name, space.host, space.slug)
            address = visit.viewer.reads(space) ? HomePath.home(in: space) : nil
            waits = use.isEmpty ? Self.state(of: asked, visit) : nil
            first = FirstAdministrators.path(space.id)
            uses = use.parts.map { SpaceUse.text($0, words) }
            quota = Quotas.path(space.id)
            isNear = use.parts.contains(where: \.isNear)
        }

        private static func state(of asked: Invitation?, _ visit: Visit) -> String {
            guard let asked else { return visit.words("site.first.none") }
            let state =
                asked.declinedAt != nil
                ? "declined" : asked.isOver(at: visit.now) ? "over" : "waits"
            return visit.words(
                "site.first.\(state)",
                [
                    "email": asked.email,
                    "when": visit.dates.near(asked.createdAt, now: visit.now),
                ])
        }

        static let fields: [Field<Self>] = [
            .optionalText("waits") { $0.waits }, .text("first") { $0.first },
            .text("name") { $0.name }, .text("host") { $0.host }, .text("slug") { $0.slug },
            .optionalText("address") { $0.address }, .texts("uses") { $0.uses },
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
