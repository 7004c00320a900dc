import Community
import Content
import Foundation
import Security
import Storage

/// Somebody who has typed their name and address at a link. What becomes of it is done by a job:
/// neither the answer nor its time tells whether the address has an account, or belongs here.
struct LinkEntry {
    private let link: InvitationLink.ID
    private let locale: String
    private let email: String
    private let name: String

    init(link: InvitationLink.ID, _ form: LinkEntryForm, _ visit: Visit) {
        self.link = link
        (locale, email, name) = (visit.words.locale, form.email, form.name)
    }

    func send(_ visit: Visit) throws {
        // Whoever has to wait has a mail already.
        let asking = Attempt(.entry, from: .anywhere(email: email), visit)
        guard try asking.count(visit.db) == .allowed else { return }
        try JobQueue(visit.db).enqueue(
            Self.sending.name, payload: "\(link)\n\(locale)\n\(email)\n\(name)", at: visit.now,
            uniqueKey: nil)
    }

    static let sending = JobKind(name: "people.entry") { payload, context in
        let parts = payload.split(separator: "\n", maxSplits: 3).map(String.init)
        guard parts.count == 4, let id = InvitationLink.ID(segment: parts[0]),
            let link = try InvitationLinkStore(db: context.db).find(id),
            link.state(at: context.now) == .open,
            let space = try SpaceStore(db: context.db).find(link.space)
        else { return }
        try invite(parts[2], named: parts[3], parts[1], by: link, space, context)
    }

    private static func invite(
        _ email: String, named name: String, _ locale: String, by link: InvitationLink,
        _ space: Space, _ context: JobContext
    ) throws {
        guard try !KnownEntry.isTold(email, of: space, context) else { return }
        let store = InvitationStore(db: context.db)
        let waiting = try store.find(email, in: space).flatMap {
            $0.declinedAt == nil && !$0.isOver(at: context.now) ? $0 : nil
        }
        let token: Token
        if let waiting, waiting.link == nil, waiting.role >= link.role {
            token = try store.renew(waiting.id, at: context.now)
        } else {
            token = try store.create(
                email, named: name, as: link.role,
                into: groups(of: link, besides: waiting, store), in: space.id,
                by: waiting?.hostID, through: link.id, at: context.now)
        }
        let mail = Mailer(context)
        try mail.send(
            .entry, to: email, locale: locale,
            ["space": space.name, "link": mail.link(AccountPaths.invitation(token.text))],
            linkUntil: context.now.addingTimeInterval(Invitation.lifetime))
    }

    /// With those that somebody who sent an invitation has promised.
    private static func groups(
        of link: InvitationLink, besides waiting: Invitation?, _ store: InvitationStore
    ) throws -> [MemberGroup.ID] {
        var groups = Set([link.group].compactMap(\.self))
        if let waiting, waiting.link == nil || waiting.hostID != nil {
            groups.formUnion(try store.groups(of: [waiting.id])[waiting.id] ?? [])
        }
        return Array(groups)
    }
}
