import Community
import Content
import Markup

/// A link that several people come in by, with how far it went.
struct LinkRow: Rendered {
    private let link: InvitationLink
    private let space: Space
    private let terms: String
    private let state: String?
    /// Also once whoever made it may not let people in any more: somebody else takes it over.
    private let isRenewable: Bool

    init(_ link: InvitationLink, in space: Space, _ visit: Visit) {
        (self.link, self.space) = (link, space)
        terms = Self.terms(of: link, visit)
        let state = link.state(at: visit.now)
        isRenewable = state == .open || state == .revoked && link.revokedAt == nil
        self.state =
            state == .open ? nil : visit.words("invitationLink.state.\(state.rawValue)")
    }

    /// Who comes in by it, how many have, and until when.
    static func terms(of link: InvitationLink, _ visit: Visit) -> String {
        let words = visit.words
        let parts = [
            words("role.\(link.role.rawValue)"), link.groupName,
            words.count("invitationLink.used", link.most, ["used": words.number(link.used)]),
            words("welcome.until", ["when": visit.dates.day(link.expiresAt)]),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.link.name }, .text("terms") { $0.terms },
        .optionalText("maker") { $0.link.maker }, .optionalText("state") { $0.state },
        .flag("revocable") { $0.link.revokedAt == nil },
        .flag("renewable") { $0.isRenewable },
        .text("address") { SpacePaths.invitationLink($0.link.id, in: $0.space) },
        .text("restoring") { SpacePaths.invitationLinkRestoration($0.link.id, in: $0.space) },
        .text("renewing") { SpacePaths.invitationLinkRenewal($0.link.id, in: $0.space) },
    ]
}
