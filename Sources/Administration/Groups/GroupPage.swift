import Community
import Markup

/// One group: its name, and its members by checkboxes, page by page. Whoever looks after it
/// changes its members alone.
struct GroupPage: Page {
    static let template = "administration/group"

    let members: GroupMembers
    let group: String
    let number: String
    let groups: PageLink
    let heading: String
    let typed: GroupForm
    let errors: FormErrors
    let candidates: [GroupCandidate]
    let isModerator: Bool
    let version: FormVersion

    static let fields: [Field<Self>] = [
        .text("action") { $0.members.address }, .text("group") { $0.group },
        .record("origin", PageLink.self) { $0.groups }, .text("heading") { $0.heading },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("name", FormField.self) { $0.errors.field("name", $0.typed.name) },
        .flag("listed") { $0.typed.isListed }, .flag("decides") { $0.isModerator },
        .text("number") { $0.number },
        .record("since", FormVersion.self) { $0.version },
        .list("candidates", GroupCandidate.self) { $0.candidates },
        .flag("none") { $0.candidates.isEmpty },
        .flag("areMany") { !$0.members.isAll },
        .text("words") { $0.members.query.filter.words },
        .flag("inside") { $0.members.query.filter.group != nil },
        .list("picks", PageLink.self) { $0.members.picks },
        .record("pages", KeysetPages.self) { $0.members.pages },
    ]
}
