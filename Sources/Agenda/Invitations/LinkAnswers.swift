import Community
import Content
import Foundation
import HTTP

/// Answering by the link of a mail, which asks for no account. A link that is followed says
/// nothing: programs follow them. Only the button does.
enum LinkAnswers {
    static func show(_ token: String, _ visit: Visit) throws -> Response {
        guard let guest = try guest(token, visit) else { return try gone(visit) }
        return try page(guest, token, visit)
    }

    static func create(_ token: String, _ visit: Visit) throws -> Response {
        guard let link = try guest(token, visit),
            let (seen, guest) = try LinkedDates(of: link, visit).named(visit),
            let space = try space(of: seen, visit)
        else { return try gone(visit) }
        let desk = AnswerDesk(visit, in: space)
        let gathering = try desk.held(seen)
        // What was taken back while this one waited is no more to be answered.
        guard try self.guest(token, visit) != nil else { return try gone(visit) }
        let done = GuestPaths.link(token) + "?date=\(gathering.id)"
        let own = try AnswerStore(db: visit.db).find(of: guest.answerer, to: gathering)
        switch visit.request.fields.first("do") {
        case "pass":
            if let own { try desk.pass(gathering, own) }
            return visit.redirect(to: done, notice: "agenda.offer.passed").withoutReferrer
        case "accept":
            let guests = visit.request.fields.first("guests").flatMap(Int.init) ?? 0
            let isTaken = try own.map { try desk.accept(gathering, $0, guests: guests) } ?? false
            return visit.redirect(
                to: done, notice: isTaken ? "agenda.answer.done.yes" : "agenda.offer.over"
            ).withoutReferrer
        default: return try answer(gathering, guest, desk, token, visit)
        }
    }

    private static func answer(
        _ gathering: Gathering, _ guest: EventGuest, _ desk: AnswerDesk, _ token: String,
        _ visit: Visit
    ) throws -> Response {
        guard gathering.takesAnswers(at: visit.now) else { throw Answering.refusal(gathering) }
        var form = AnswerForm(visit.request.fields, gathering.rules, visit.words)
        guard let given = form.given else {
            return try page(guest, token, typed: form, visit, .unprocessable)
        }
        let notice: String
        switch try desk.answer(gathering, guest.answerer, given) {
        case .kept: notice = "agenda.answer.done.\(given.word)"
        case .waiting: notice = "agenda.answer.done.waiting"
        case .tooFew(let left):
            form.refuse(left: left, visit.words)
            return try page(guest, token, typed: form, visit, .conflict)
        }
        return visit.redirect(
            to: GuestPaths.link(token) + "?date=\(gathering.id)", notice: notice
        ).withoutReferrer
    }

    private static func guest(_ token: String, _ visit: Visit) throws -> EventGuest? {
        try GuestLink.guest(token, visit.site).flatMap { try GuestStore(db: visit.db).invited($0) }
    }

    /// Nil where nobody sees the agenda any more.
    private static func space(of gathering: Gathering, _ visit: Visit) throws -> Space? {
        let space = try SpaceStore(db: visit.db).find(gathering.item.space)
        return space.flatMap { $0.isOff(agenda.name) ? nil : $0 }
    }

    private static func gone(_ visit: Visit) throws -> Response {
        try visit.page(LinkAnswerPage(shown: nil), .notFound).withoutReferrer
    }

    private static func page(
        _ link: EventGuest, _ token: String, typed: AnswerForm? = nil, _ visit: Visit,
        _ status: Status = .ok
    ) throws -> Response {
        let linked = try LinkedDates(of: link, visit)
        guard let (gathering, guest) = try linked.named(visit),
            let space = try space(of: gathering, visit)
        else { return try gone(visit) }
        let own = try AnswerStore(db: visit.db).find(of: guest.answerer, to: gathering)
        var form = typed ?? AnswerForm(own)
        if typed == nil { form.choose(visit.request.head.query.first("answer")) }
        let totals = try AnswerStore(db: visit.db).totals(of: gathering)
        let address = GuestPaths.link(token)
        var box = AnswerBox(gathering, own, totals, form, at: address, offer: address, visit)
        box.date = gathering.id.description
        let shown = LinkAnswerPage.Shown(
            gathering, guest, linked.coming, box, at: address, space, visit)
        return try visit.page(LinkAnswerPage(shown: shown), status).withoutReferrer
    }
}

extension Response {
    /// A page whose address is a secret tells it to nobody.
    fileprivate var withoutReferrer: Response {
        var response = self
        response.headers.set("Referrer-Policy", "no-referrer")
        return response
    }
}
