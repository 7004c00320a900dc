import Community
import Content
import Markup

/// The list of members, with a search and filters.
struct MembersPage: Page {
    static let template = "members/members"

    struct Row: Rendered {
        let member: MemberRow
        /// Whether they look after the group that is asked for.
        let manages: Bool

        static let fields: [Field<Self>] = [
            .record("who", MemberRow.self) { $0.member }, .flag("manages") { $0.manages },
        ]
    }

    let words: Localization
    let space: Space
    let query: MemberQuery
    /// Those that the viewer may know of.
    let groups: [MemberGroup]
    let count: Headcount
    let pages: KeysetPages
    let rows: [Row]
    let seesFields: Bool
    /// Where the viewer says who is in the group that is asked for.
    let managing: String?

    static func link(to group: MemberGroup, in space: Space) -> PageLink {
        PageLink(group.name, SpacePaths.members(in: space) + "?group=\(group.id)")
    }

    private var path: String { SpacePaths.members(in: space) }

    private var picks: [PageLink] {
        let all = PageLink(
            words("members.all"), query.with(kind: nil).address(path),
            isCurrent: query.filter.kind == nil)
        return [all]
            + MilitantKind.allCases.map {
                PageLink(
                    words("members.kind.\($0.rawValue)"), query.with(kind: $0).address(path),
                    isCurrent: $0 == query.filter.kind)
            }
    }

    static let fields: [Field<Self>] = [
        .text("action") { $0.path },
        .text("found") { $0.count.text($0.words) },
        .text("words") { $0.query.filter.words },
        .text("kind") { $0.query.filter.kind?.rawValue ?? "" },
        .flag("seesFields") { $0.seesFields },
        .list("picks", PageLink.self) { $0.picks },
        .list("departments", FormOption.self) {
            Department.options($0.query.filter.department ?? "")
        },
        .list("groupOptions", FormOption.self) { page in
            page.groups.map {
                FormOption(
                    value: $0.id.description, word: $0.name,
                    isChosen: $0.id == page.query.filter.group)
            }
        },
        .flag("hasGroups") { !$0.groups.isEmpty },
        .optionalText("managing") { $0.managing },
        .list("people", Row.self) { $0.rows },
        .flag("none") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
        .text("invitations") { SpacePaths.invitations(in: $0.space) },
    ]
}
