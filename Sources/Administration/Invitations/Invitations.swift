import Community
import Content
import HTTP
import Storage

/// Asking people into a space, one or many at once.
enum Invitations {
    static func index(_ visit: Visit) throws -> Response {
        try page(InvitationForm(), [], visit)
    }

    /// Invites whom it can and says what became of each; what is wrong or doubtful stays in the
    /// form. The links are shown in this answer alone.
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let people = PersonStore(db: visit.db)
        let form = try InvitationForm(visit.request.fields, visit.words) {
            try people.disguises(among: $0, of: [space.id])
        }
        try visit.requireInviting(as: form.role, in: space)
        let host = InvitationHost(visit: visit, space: space)
        let results = try form.lines.enumerated().map { number, line in
            InvitationResult(
                number, name: line.name, email: line.email,
                try host.invite(line, as: form.role), visit.words)
        }
        let isRefused = results.isEmpty && !form.isSettled
        return try page(form, results, visit, isRefused ? .unprocessable : .ok)
    }

    static func destroy(_ id: Invitation.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let invitations = InvitationStore(db: visit.db)
        guard let invitation = try invitations.find(id, in: space) else {
            return try over(id, visit)
        }
        try visit.require(visit.viewer.mayInvite(as: invitation.role, in: space))
        guard !invitation.version.differs(from: visit.request.fields) else {
            return try page(InvitationForm(), [], visit, .conflict)
        }
        try invitations.remove(id, from: space.id, at: visit.now)
        try visit.record(.invitationRevoked, invitation.role.rawValue)
        return visit.redirect(to: SpacePaths.invitations(in: space), notice: "invitation.revoked")
    }

    /// Somebody has taken it back before, or its owner came meanwhile.
    static func over(_ id: Invitation.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let end = try ArrivalEndStore(db: visit.db)
            .find(id, .invitation, by: .invitationRevoked, in: space)
        guard let end else { throw Problem.notFound }
        return visit.redirect(
            to: SpacePaths.invitations(in: space),
            notice: end.judge == nil ? "invitation.ended" : "invitation.revokedBefore")
    }

    static func page(
        _ form: InvitationForm, _ results: [InvitationResult], _ visit: Visit,
        _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let roles = Role.allCases.filter { visit.viewer.mayInvite(as: $0, in: space) }
        let store = InvitationStore(db: visit.db)
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let pending = try store.page(in: space, before: place)
        return try visit.page(
            InvitationsPage(
                tabs: try visit.administrationTabs(at: "invitations"), space: space, form: form,
                isOld: status == .conflict, results: results,
                roles: RoleOption.all(roles, chosen: form.role, visit.words),
                rows: pending.rows.map { InvitationRow($0, in: space, visit) },
                count: try store.count(in: space),
                hasOver: try store.hasOver(in: space, at: visit.now),
                others: try OtherArrivals(visit, space),
                pages: KeysetPages(
                    pending, at: SpacePaths.invitations(in: space), isFirst: place == nil
                ) { KeysetPlace(at: $0.createdAt, id: $0.id).text },
                words: visit.words), status)
    }
}

/// Makes a new link for an invitation; the former serves no more.
enum InvitationSendings {
    static func create(_ id: Invitation.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard let one = try InvitationStore(db: visit.db).find(id, in: space) else {
            return try Invitations.over(id, visit)
        }
        try visit.requireInviting(as: one.role, in: space)
        guard !one.version.differs(from: visit.request.fields) else {
            return try Invitations.page(InvitationForm(), [], visit, .conflict)
        }
        // Whoever said no is not asked again by a button: the invitation is taken back first.
        guard one.declinedAt == nil else {
            throw Problem.conflict(because: "invitation.result.declined")
        }
        let link = try InvitationHost(visit: visit, space: space)
            .send(to: one.email, named: one.name, as: one.role)
        let result = InvitationResult(
            0, name: one.name, email: one.email, .sent(link: link), visit.words)
        return try Invitations.page(InvitationForm(), [result], visit)
    }
}
