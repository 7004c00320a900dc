import Community
import Content
import Markup

/// The form to invite people, and who has not come yet.
struct InvitationsPage: Page {
    static let template = "administration/invitations"

    let tabs: [PageLink]
    let space: Space
    let form: InvitationForm
    /// Whether something was decided by a page that shows something else.
    let isOld: Bool
    /// What became of those just invited, with their links.
    let results: [InvitationResult]
    let roles: [RoleOption]
    let rows: [InvitationRow]
    let count: Headcount
    let hasOver: Bool
    let others: OtherArrivals
    let pages: KeysetPages
    let words: Localization

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { SpacePaths.invitations(in: $0.space) },
        .flag("old") { $0.isOld }, .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("invited", FormField.self) { $0.form.errors.field("people", $0.form.text) },
        .list("results", InvitationResult.self) { $0.results },
        .flag("hasResults") { !$0.results.isEmpty },
        .flag("hasLinks") { $0.results.contains { $0.link != nil } },
        .flag("writes") { $0.others.writes },
        .list("doubts", DoubtRow.self) { $0.form.doubts },
        .flag("hasDoubts") { !$0.form.doubts.isEmpty },
        .list("roles", RoleOption.self) { $0.roles },
        .list("pending", InvitationRow.self) { $0.rows },
        .flag("hasPending") { !$0.rows.isEmpty },
        .text("count") { $0.count.figure($0.words) },
        .flag("hasOver") { $0.hasOver },
        .record("others", OtherArrivals.self) { $0.others },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
