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
    let count: Headcount
    let pages: KeysetPages
    let active: Headcount
    let rows: [MembershipRow]

    private var path: String { SpacePaths.administration(in: space) }

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { $0.path },
        .text("words") { $0.query.filter.words },
        .text("found") { $0.count.text($0.words) },
        .text("active") { page in
            page.active.bounded(
                page.words.count("administration.active", page.active.number), page.words)
        },
        .list("people", MembershipRow.self) { $0.rows },
        .flag("none") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
        .text("invitations") { SpacePaths.invitations(in: $0.space) },
    ]
}
