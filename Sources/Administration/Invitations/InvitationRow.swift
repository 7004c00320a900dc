import Community
import Content
import Markup

/// An invitation that waits.
struct InvitationRow: Rendered {
    let name: String
    let email: String
    let role: String
    let sent: String
    let isOver: Bool
    /// Whether its owner asked for it by a link.
    let isByLink: Bool
    let isDeclined: Bool
    let mayChange: Bool
    let address: String
    let sending: String
    let version: String

    init(_ invitation: Invitation, in space: Space, _ visit: Visit) {
        name = invitation.name
        email = invitation.email
        role = visit.words("role.\(invitation.role.rawValue)")
        sent = visit.words(
            "invitation.sentOn", ["when": visit.dates.near(invitation.createdAt, now: visit.now)])
        isByLink = invitation.link != nil
        isDeclined = invitation.declinedAt != nil
        isOver = !isDeclined && invitation.isOver(at: visit.now)
        mayChange = visit.viewer.mayInvite(as: invitation.role, in: space)
        address = SpacePaths.invitation(invitation.id, in: space)
        version = invitation.version.text
        sending = SpacePaths.invitationSending(invitation.id, in: space)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("email") { $0.email }, .text("role") { $0.role },
        .text("sent") { $0.sent }, .flag("over") { $0.isOver },
        .flag("declined") { $0.isDeclined }, .flag("byLink") { $0.isByLink },
        .flag("renewable") { !$0.isDeclined && !$0.isByLink },
        .flag("changeable") { $0.mayChange },
        .text("address") { $0.address }, .text("sending") { $0.sending },
        .text("version") { $0.version },
    ]
}
