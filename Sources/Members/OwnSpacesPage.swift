import Community
import Content
import Markup

/// The spaces of an account, with the way out of each.
struct OwnSpacesPage: Page {
    static let template = "members/spaces"

    struct Line: Rendered {
        let name: String
        let home: String
        let role: String
        let departure: String

        init(_ membership: Viewer.Membership, _ words: Localization) {
            let space = membership.space
            name = space.name
            home = HomePath.home(in: space)
            role = words("role.\(membership.role.rawValue)")
            departure = MemberPaths.departure(in: space)
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("home") { $0.home }, .text("role") { $0.role },
            .text("departure") { $0.departure },
        ]
    }

    let tabs: AccountTabs
    let spaces: [Line]
    /// Those that were left within a day; the address is where one comes back.
    let left: [PageLink]

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs }, .list("ownSpaces", Line.self) { $0.spaces },
        .flag("isEmpty") { $0.spaces.isEmpty }, .list("left", PageLink.self) { $0.left },
        .flag("hasLeft") { !$0.left.isEmpty },
    ]
}
