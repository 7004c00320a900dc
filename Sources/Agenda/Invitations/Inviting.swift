import Community
import Content
import HTTP
import Storage

/// Inviting people by mail: the organiser's, and the moderators'.
enum Inviting {
    static let routes: [Route] = [
        .get(GatheringPaths.invitations, .readers, show),
        .post(GatheringPaths.invitations, .readers, create).within(.posts),
        .delete(GuestPaths.guest, .readers, destroy).asStatement().beside(),
        .get(GuestPaths.link, .everyone, LinkAnswers.show).within(.doors),
        .post(GuestPaths.link, .everyone, LinkAnswers.create).asStatement().beside(),
    ]

    private static func find(_ id: Item.ID, _ visit: Visit) throws -> Gathering {
        let space = try visit.spaceOfMembers
        _ = try EventStore(db: visit.db).find(id, for: visit.viewer, in: space)
        guard let next = try GatheringStore(db: visit.db).next(of: id, at: visit.now) else {
            throw Problem.notFound
        }
        try visit.require(visit.viewer.organises(next))
        return next
    }

    private static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try visit.page(InvitationsPage(find(id, visit), visit))
    }

    private static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let gathering = try find(id, visit)
        let typed = visit.request.fields.first("people") ?? ""
        let space = try visit.space
        let invitees = try Invitees(typed, to: gathering, visit.db)
        try GatheringStore(db: visit.db).hold(id)
        let errors = try errors(of: invitees, gathering, visit)
        guard errors.isEmpty else {
            return try visit.page(
                InvitationsPage(gathering, typed: typed, errors: errors, visit), .unprocessable)
        }
        let store = GuestStore(db: visit.db)
        for one in invitees.all {
            _ = try store.add(
                one.email, named: one.name, one.person, to: id, by: visit.person, at: visit.now)
        }
        try send(id, visit.db, visit)
        return visit.redirect(
            to: GatheringPaths.invitations(id, in: space), notice: "agenda.invitations.done")
    }

    private static func errors(
        of invitees: Invitees, _ gathering: Gathering, _ visit: Visit
    ) throws -> FormErrors {
        var errors = FormErrors()
        let words = visit.words
        if !gathering.isPublished || gathering.isCancelled || !gathering.rules.isOpen {
            errors.add("people", words("agenda.invitations.error.closed"))
        } else if invitees.isTooMany {
            errors.add("people", words.count("agenda.invitations.error.many", Invitees.most))
        } else if !invitees.unknown.isEmpty {
            let lines = invitees.unknown.prefix(10).joined(separator: ", ")
            errors.add("people", words("agenda.invitations.error.unknown", ["lines": lines]))
        } else if !invitees.blind.isEmpty {
            let lines = invitees.blind.prefix(10).joined(separator: ", ")
            errors.add("people", words("agenda.invitations.error.blind", ["lines": lines]))
        } else if invitees.all.isEmpty {
            errors.add("people", words("agenda.invitations.error.nobody"))
        } else if try isFull(invitees, gathering, visit.db) {
            errors.add("people", words.count("agenda.invitations.error.full", InvitedStore.most))
        }
        return errors
    }

    private static func isFull(
        _ invitees: Invitees, _ gathering: Gathering, _ db: Database
    ) throws -> Bool {
        let emails = invitees.all.map(\.email)
        let others = try GuestStore(db: db).count(of: gathering.event, but: emails)
        return others + emails.count > InvitedStore.most
    }

    private static func send(_ event: Item.ID, _ db: Database, _ visit: Visit) throws {
        try JobQueue(db).enqueue(
            GuestMail.jobName, payload: event.description, at: visit.now,
            uniqueKey: "\(GuestMail.jobName) \(event)")
    }

    /// Takes an invitation back: the calendar of whoever had it is told, and the seats of whoever
    /// has no account, and so cannot come any more, are for others.
    private static func destroy(_ id: EventGuest.ID, _ visit: Visit) throws -> Response {
        guard let guest = try GuestStore(db: visit.db).find(id) else { throw Problem.notFound }
        _ = try find(guest.event, visit)
        try GatheringStore(db: visit.db).hold(guest.event)
        try GuestStore(db: visit.db).withdraw(id, at: visit.now)
        try AnswerStore(db: visit.db).remove(of: id, after: visit.now)
        try WaitingLine.reconsider(guest.event, site: visit.site, visit.db, at: visit.now)
        try send(guest.event, visit.db, visit)
        return visit.redirect(
            to: GatheringPaths.invitations(guest.event, in: try visit.space),
            notice: "agenda.invitations.withdrawn")
    }
}
