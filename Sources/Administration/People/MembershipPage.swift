import Community
import Content
import Markup

/// One person's role and access.
struct MembershipPage: Page {
    static let template = "administration/person"

    let row: MembershipRow
    let address: String
    let people: String
    /// What they are sent by mail.
    let mail: String
    /// Empty for a moderator, who does not give roles.
    let roles: [RoleOption]
    let removable: Bool
    /// Where whoever administers the space ends their sessions.
    let sessions: String?
    /// Where those who run the site close and open the account.
    let closure: String?
    let isClosed: Bool
    /// Of the role.
    let version: FormVersion

    static let fields: [Field<Self>] = [
        .record("row", MembershipRow.self) { $0.row },
        .record("since", FormVersion.self) { $0.version },
        .text("action") { $0.address }, .text("people") { $0.people },
        .text("mail") { $0.mail },
        .flag("givesRoles") { !$0.roles.isEmpty },
        .list("roles", RoleOption.self) { $0.roles },
        .flag("removable") { $0.removable },
        .optionalText("sessions") { $0.sessions },
        .optionalText("closure") { $0.closure }, .flag("closedAccount") { $0.isClosed },
    ]
}
