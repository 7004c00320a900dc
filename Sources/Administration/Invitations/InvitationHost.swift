import Community
import Content
import FoundationEssentials
import HTTP
import Security
import Storage

/// Asks people into a space on somebody's behalf. An address with an account is treated as one
/// without: what is done, written and shown is the same.
struct InvitationHost {
    let visit: Visit
    let space: Space

    /// What became of one line.
    enum Outcome: Equatable {
        /// With the link to hand over: it is shown this once.
        case sent(link: String)
        /// It waited already, with a lower role: with a new link, the earlier one serves no more.
        case raised(link: String)
        case waits
        case declined
        /// Told only where the viewer may know that the address is a member's.
        case belongs
    }

    func invite(_ line: InvitedLines.Line, as role: Role) throws -> Outcome {
        if try belongs(line.email) { return .belongs }
        if let waiting = try waiting(line.email) {
            if waiting.declinedAt != nil { return .declined }
            guard waiting.role < role else { return .waits }
            // Whoever has the link of the lower role was not given the higher one.
            return .raised(link: try send(to: line.email, named: line.name, as: role))
        }
        return .sent(link: try send(to: line.email, named: line.name, as: role))
    }

    /// Lets somebody in who has asked, whatever they answered before. Whoever waits with a higher
    /// role keeps it.
    func accept(
        _ request: JoinRequest, as role: Role, into groups: [MemberGroup.ID]
    ) throws -> Outcome {
        if try belongs(request.email) { return .belongs }
        if let waiting = try waiting(request.email), waiting.declinedAt == nil, waiting.role > role
        {
            return .waits
        }
        return .sent(
            link: try send(to: request.email, named: request.name, as: role, into: groups))
    }

    private func belongs(_ email: String) throws -> Bool {
        try MemberStore(db: visit.db, viewer: visit.viewer, space: space).has(email)
    }

    private func waiting(_ email: String) throws -> Invitation? {
        try InvitationStore(db: visit.db).find(email, in: space)
            .flatMap { $0.isOver(at: visit.now) ? nil : $0 }
    }

    /// - Returns: the link, of which only the digest is kept.
    func send(
        to email: String, named name: String, as role: Role, into groups: [MemberGroup.ID]? = nil
    ) throws -> String {
        let token = try InvitationStore(db: visit.db).create(
            email, named: name, as: role, into: groups, in: space.id, by: visit.viewer.person,
            at: visit.now)
        try visit.record(.invited, role.rawValue)
        let mail = Mailer(visit, visit.db)
        let link = mail.link(AccountPaths.invitation(token.text))
        try mail.send(
            .invitation, to: email, locale: visit.site.words(of: space).locale,
            ["name": name, "space": space.name, "host": visit.viewer.name, "link": link],
            linkUntil: visit.now.addingTimeInterval(Invitation.lifetime))
        return link
    }
}
