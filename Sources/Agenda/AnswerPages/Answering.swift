import Community
import Content
import HTTP

/// Saying whether one comes to a date.
enum Answering {
    static let routes: [Route] =
        [
            .get(GatheringPaths.answers, .readers, show),
            .post(GatheringPaths.answers, .readers, create).asStatement().beside(),
            .post(GatheringPaths.offer, .readers, accept).asStatement().beside(),
        ] + AnswerRuling.routes

    private static func find(_ id: Occurrence.ID, _ visit: Visit) throws -> Gathering {
        try GatheringStore(db: visit.db).find(id, for: visit.viewer, in: visit.spaceOfMembers)
    }

    private static func show(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try find(id, visit)
        guard visit.viewer.mayAnswer(gathering) || visit.viewer.organises(gathering) else {
            throw Problem.notFound
        }
        try visit.markRead(at: GatheringPaths.answers(id, in: visit.space))
        return try visit.page(AnswersPage(gathering, visit))
    }

    private static func create(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let seen = try find(id, visit)
        let (space, person) = (try visit.space, try visit.person)
        let desk = AnswerDesk(visit, in: space)
        let gathering = try desk.held(seen)
        try visit.require(
            visit.viewer.mayAnswer(gathering), because: "agenda.answer.refusal.noAnswers")
        guard gathering.takesAnswers(at: visit.now) else { throw refusal(gathering) }
        var form = AnswerForm(visit.request.fields, gathering.rules, visit.words)
        guard let given = form.given else {
            return try visit.page(AnswersPage(gathering, typed: form, visit), .unprocessable)
        }
        switch try desk.answer(gathering, .person(person), given) {
        case .kept: return done(gathering, "agenda.answer.done.\(given.word)", visit, space)
        case .waiting: return done(gathering, "agenda.answer.done.waiting", visit, space)
        case .tooFew(let left):
            form.refuse(left: left, visit.words)
            return try visit.page(AnswersPage(gathering, typed: form, visit), .conflict)
        }
    }

    static func refusal(_ gathering: Gathering) -> Problem {
        .conflict(
            because: gathering.isCancelled
                ? "agenda.answer.refusal.cancelled" : "agenda.answer.refusal.closed")
    }

    private static func done(
        _ gathering: Gathering, _ notice: String, _ visit: Visit, _ space: Space
    ) -> Response {
        visit.redirect(
            to: visit.back(or: GatheringPaths.answers(gathering.id, in: space)), notice: notice)
    }

    /// What was offered: taken, or left to the next.
    private static func accept(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let seen = try find(id, visit)
        let space = try visit.space
        let desk = AnswerDesk(visit, in: space)
        let gathering = try desk.held(seen)
        let own = try AnswerStore(db: visit.db).find(of: .person(visit.person), to: gathering)
        guard let own, own.seat == .offered else {
            throw Problem.conflict(because: "agenda.offer.refusal.none")
        }
        guard visit.request.fields.first("do") != "pass" else {
            try desk.pass(gathering, own)
            return done(gathering, "agenda.offer.passed", visit, space)
        }
        let guests = visit.request.fields.first("guests").flatMap(Int.init) ?? own.guests
        let isTaken = try desk.accept(gathering, own, guests: guests)
        return done(
            gathering, isTaken ? "agenda.answer.done.yes" : "agenda.offer.over", visit, space)
    }
}
