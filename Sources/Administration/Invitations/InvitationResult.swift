import Community
import Content
import Markup

/// What became of one line of an invitation.
struct InvitationResult: Rendered {
    let id: String
    let name: String
    let email: String
    let state: String
    /// To hand over; it is shown this once.
    let link: String?

    init(
        _ number: Int, name: String, email: String, _ outcome: InvitationHost.Outcome,
        _ words: Localization
    ) {
        id = "link-\(number)"
        self.name = name
        self.email = email
        switch outcome {
        case .sent(let made): (state, link) = (words("invitation.result.sent"), made)
        case .raised(let made): (state, link) = (words("invitation.result.raised"), made)
        case .waits: (state, link) = (words("invitation.result.waits"), nil)
        case .declined: (state, link) = (words("invitation.result.declined"), nil)
        case .belongs: (state, link) = (words("invitation.result.belongs"), nil)
        }
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("name") { $0.name }, .text("email") { $0.email },
        .text("state") { $0.state }, .optionalText("link") { $0.link },
    ]
}
