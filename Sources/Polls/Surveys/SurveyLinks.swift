import Community
import Content
import Foundation
import HTTP
import Security

/// The personal links of a poll whose rules ask people without an account: made a line each and
/// mailed, or handed on; taken back. Who was asked, and at the end who answered, is shown.
enum SurveyLinks {
    static func index(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try load(id, visit)
        return try visit.page(SurveyLinksPage(poll, "", FormErrors(), [], visit))
    }

    /// One line for each: "Nom <adresse>", or an address, or a name alone, whose link is told here
    /// once to be handed on.
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let typed = (visit.request.fields.first("people") ?? "").plainLines
        let guests = SurveyGuest.all(typed)
        let poll = try load(id, visit)
        try visit.require(visit.viewer.mayRun(poll))
        let asked = try SurveyLinkStore(db: visit.db).asked(of: id)
        if let fault = SurveyGuest.fault(guests, asked: asked, visit.words) {
            var errors = FormErrors()
            errors.add("people", fault)
            return try visit.page(
                SurveyLinksPage(poll, typed, errors, [], visit), .unprocessable)
        }
        if let line = try member(guests, of: id, visit) {
            var errors = FormErrors()
            errors.add("people", visit.words("polls.error.personMember", ["line": line]))
            return try visit.page(
                SurveyLinksPage(poll, typed, errors, [], visit), .unprocessable)
        }
        let current = try held(poll, visit)
        guard current.takesMoreGuests else {
            throw Problem.conflict(because: "polls.refusal.linksLate")
        }
        let told = try guests.compactMap { try ask($0, current, visit) }
        guard !told.isEmpty else {
            return visit.redirect(
                to: PollPaths.links(id, in: try visit.space), notice: "polls.done.links")
        }
        return try visit.page(
            SurveyLinksPage(Poll.find(id, visit), "", FormErrors(), told, visit))
    }

    /// The line of somebody who votes with their account.
    private static func member(
        _ guests: [SurveyGuest], of poll: Item.ID, _ visit: Visit
    ) throws -> String? {
        for guest in guests where !guest.email.isEmpty {
            guard let person = try PersonStore(db: visit.db).find(email: guest.email) else {
                continue
            }
            if try ElectorStore(db: visit.db).isElector(person.id, of: poll) { return guest.line }
        }
        return nil
    }

    /// Takes one back. Before the first ballot they are not asked any more; from then on they stay
    /// among those who were, and nothing here says whether they have answered.
    static func destroy(_ id: SurveyLink.ID, _ visit: Visit) throws -> Response {
        let store = SurveyLinkStore(db: visit.db)
        guard let link = try store.find(id) else { throw Problem.notFound }
        let poll = try Poll.find(link.poll, visit)
        try visit.require(visit.viewer.mayRun(poll))
        if try held(poll, visit).isFrozen {
            try store.revoke(id)
        } else {
            try store.delete(id)
        }
        return visit.redirect(
            to: PollPaths.links(poll.id, in: try visit.space), notice: "polls.done.linkRevoked")
    }

    /// The poll as it is while no ballot comes in.
    private static func held(_ poll: Poll, _ visit: Visit) throws -> Poll {
        let state = try RegisterStore(db: visit.db, poll: poll.id).begin()
        guard let state, state.stage == .published,
            state.closesAt.map({ $0 > visit.now }) ?? true
        else { throw Problem.conflict(because: "polls.refusal.links") }
        return try Poll.find(poll.id, visit)
    }

    /// - Returns: the link, where it is to be handed on.
    private static func ask(
        _ guest: SurveyGuest, _ poll: Poll, _ visit: Visit
    ) throws -> SurveyLinksPage.Told? {
        let isMailed = !guest.email.isEmpty
        let token = try SurveyLinkStore(db: visit.db).create(
            name: guest.name, email: guest.email, for: poll.id, isLate: poll.isFrozen,
            isMailed ? GuestMails.box(visit.site) : nil)
        let mails = GuestMails(poll: poll, space: try visit.space, mailer: Mailer(visit, visit.db))
        guard isMailed else { return (guest.name, mails.address(token.text)) }
        try mails.send(.pollLink, token.text, to: guest.email, visit.site, at: visit.now)
        return nil
    }

    /// Whoever runs it; at the end, whoever sees who has voted.
    private static func load(_ id: Item.ID, _ visit: Visit) throws -> Poll {
        let poll = try Poll.find(id, visit)
        try visit.require(
            visit.viewer.mayRun(poll)
                || visit.viewer.seesVoters(of: poll, in: try visit.space),
            because: "polls.refusal.voters")
        guard poll.rules.guests != .none else {
            throw Problem.conflict(because: "polls.refusal.linksNone")
        }
        guard poll.stage == .published || poll.isClosed else {
            throw Problem.conflict(because: "polls.refusal.links")
        }
        return poll
    }
}

extension Poll {
    /// Whether some more may be asked by a link.
    var takesMoreGuests: Bool {
        rules.guests != .none && (rules.invitesLate || !isFrozen)
    }
}
