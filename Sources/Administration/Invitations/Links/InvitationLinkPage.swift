import Community
import Content
import Markup

/// The form of a link, or the one that was just made.
struct InvitationLinkPage: Page {
    static let template = "administration/link"

    let space: Space
    let form: InvitationLinkForm
    let made: MadeLink?
    let roles: [RoleOption]
    let groups: [FormOption]
    let words: Localization

    private var days: [FormOption] {
        InvitationLinkForm.days.map {
            FormOption(
                value: String($0), word: words.count("invitationLink.days", $0),
                isChosen: $0 == form.day)
        }
    }

    static let fields: [Field<Self>] = [
        .text("invitations") { SpacePaths.invitations(in: $0.space) },
        .text("action") { SpacePaths.invitationLinks(in: $0.space) },
        .optionalRecord("made", MadeLink.self) { $0.made },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("name", FormField.self) { $0.form.errors.field("name", $0.form.name) },
        .record("most", FormField.self) { $0.form.errors.field("most", $0.form.most) },
        .list("days", FormOption.self) { $0.days },
        .list("roles", RoleOption.self) { $0.roles },
        .list("groups", FormOption.self) { $0.groups },
        .flag("hasGroups") { !$0.groups.isEmpty },
    ]
}
