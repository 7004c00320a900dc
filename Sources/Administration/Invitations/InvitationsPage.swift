import Community
import Content
import Markup

/// The form to invite people, and who has not come yet.
struct InvitationsPage: Page {
    static let template = "administration/invitations"

    let tabs: [PageLink]
    let space: Space
    let form: InvitationForm
    let roles: [RoleOption]
    let rows: [InvitationRow]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { SpacePaths.invitations(in: $0.space) },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("invited", FormField.self) { $0.form.errors.field("people", $0.form.text) },
        .list("roles", RoleOption.self) { $0.roles },
        .list("pending", InvitationRow.self) { $0.rows },
        .flag("hasPending") { !$0.rows.isEmpty },
        .number("count") { $0.rows.count },
    ]
}
