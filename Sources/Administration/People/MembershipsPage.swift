import Community
import Content
import Markup

/// The table of a space's people.
struct MembershipsPage: Page {
    static let template = "administration/people"

    let tabs: [PageLink]
    let words: Localization
    let space: Space
    let query: MemberQuery
    let pages: NumberedPages
    let active: Int
    let rows: [MembershipRow]

    private var path: String { SpacePaths.administration(in: space) }

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { $0.path },
        .text("words") { $0.query.filter.words },
        .text("found") { $0.words.count("members.count", $0.pages.count) },
        .text("active") { $0.words.count("administration.active", $0.active) },
        .list("people", MembershipRow.self) { $0.rows },
        .flag("none") { $0.rows.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .text("invitations") { SpacePaths.invitations(in: $0.space) },
    ]
}

/// A person of the table.
struct MembershipRow: Rendered {
    let member: MemberRow
    let role: String
    let seen: String
    let isClosed: Bool
    let address: String

    init(_ member: Member, in space: Space, _ visit: Visit) {
        self.member = MemberRow(member, in: space, visit.words)
        role = visit.words("role.\(member.role.rawValue)")
        seen =
            member.hasCome
            ? visit.dates.short(member.lastVisitAt) : visit.words("administration.never")
        isClosed = member.disabledAt != nil
        address = SpacePaths.person(member.person, in: space)
    }

    static let fields: [Field<Self>] = [
        .record("who", MemberRow.self) { $0.member },
        .text("role") { $0.role }, .text("seen") { $0.seen }, .flag("closed") { $0.isClosed },
        .text("address") { $0.address },
    ]
}

/// One person's role and access.
struct MembershipPage: Page {
    static let template = "administration/person"

    let row: MembershipRow
    let address: String
    let people: String
    /// Empty for a moderator, who does not give roles.
    let roles: [RoleOption]
    let removable: Bool
    /// Where those who run the site close and open the account.
    let closure: String?
    let isClosed: Bool

    static let fields: [Field<Self>] = [
        .record("row", MembershipRow.self) { $0.row },
        .text("action") { $0.address }, .text("people") { $0.people },
        .flag("givesRoles") { !$0.roles.isEmpty },
        .list("roles", RoleOption.self) { $0.roles },
        .flag("removable") { $0.removable },
        .optionalText("closure") { $0.closure }, .flag("closedAccount") { $0.isClosed },
    ]
}
