import Community
import Content
import HTTP
import Storage

/// Asks all those again whose invitation has ended without an answer, some in each transaction.
enum ExpiredInvitations {
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        // Nobody would be given the new links, and those that were given would end.
        guard visit.site.deliversMail else {
            return visit.redirect(
                to: SpacePaths.invitations(in: space), notice: "invitation.import.unsent")
        }
        try JobQueue(visit.db).enqueue(
            jobName, payload: "\(space.id) \(try visit.person)", at: visit.now,
            uniqueKey: "\(jobName) \(space.id)")
        try visit.record(.invitedAgain)
        return visit.redirect(to: SpacePaths.invitations(in: space), notice: "invitation.renewed")
    }

    private static let jobName = "administration.invitations"

    static let job = JobKind(name: jobName) { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard parts.count == 2, let id = Space.ID(segment: parts[0]),
            let person = Person.ID(segment: parts[1]),
            let space = try SpaceStore(db: context.db).find(id),
            let host = try ViewerStore(db: context.db).viewer(of: person)
        else { return }
        let roles = Role.allCases.filter { host.mayInvite(as: $0, in: space) }
        let store = InvitationStore(db: context.db)
        let over = try store.over(in: space, as: roles, at: context.now, limit: Mailer.most)
        guard !over.isEmpty else { return }
        let groups = try store.groups(of: over.map(\.id))
        let held = try MembershipStore(db: context.db).roles(at: over.map(\.email), in: space.id)
        let posting = InvitationPosting(
            site: context.site, db: context.db, space: space, host: person, hostName: host.name,
            now: context.now)
        try posting.send(
            over.map { one in
                // Whoever belongs here already hears nothing, and whoever asks cannot tell.
                InvitationPosting.Guest(
                    email: one.email, name: one.name, role: one.role,
                    groups: Array(groups[one.id] ?? []),
                    isWrittenTo: held[Email.key(one.email)].map { $0 < one.role } ?? true)
            })
        guard over.count == Mailer.most else { return }
        try JobQueue(context.db).enqueue(jobName, payload: payload, at: context.now)
    }
}
