import Community
import Content
import HTTP
import Storage

/// The invitations to one's address: joining a space is one's own act.
enum MyInvitations {
    static func index(_ visit: Visit) throws -> Response {
        let waiting = try InvitationStore(db: visit.db)
            .waiting(for: visit.person, now: visit.now)
        return try visit.page(
            MyInvitationsPage(
                tabs: visit.accountTabs(at: "invitations"),
                rows: waiting.map { MyInvitationsPage.Row($0, visit) }))
    }

    /// Accepts one.
    static func create(_ id: Invitation.ID, _ visit: Visit) throws -> Response {
        let invitations = InvitationStore(db: visit.db)
        let person = try visit.person
        let one = try invitations.find(id, for: person, now: visit.now)
        try invitations.accept(one, by: person, visit)
        guard let space = try SpaceStore(db: visit.db).find(one.space) else {
            throw Problem.notFound
        }
        var response = visit.redirect(to: SpacePaths.arrival(in: space))
        try response.renewSession(visit)
        return response
    }

    /// Declines one.
    static func destroy(_ id: Invitation.ID, _ visit: Visit) throws -> Response {
        let invitations = InvitationStore(db: visit.db)
        let one = try invitations.find(id, for: visit.person, now: visit.now)
        try invitations.decline(one, at: visit.now)
        return visit.redirect(to: AccountPaths.invitations(), notice: "welcome.declined")
    }
}
