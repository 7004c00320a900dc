import Community
import Content
import Foundation
import HTTP
import Storage

/// Answering without an account, by a personal link: once.
enum Surveys {
    static func show(_ token: String, _ visit: Visit) throws -> Response {
        guard let found = try find(token, visit) else { return try gone(visit) }
        if let reason = reason(found, visit) { return try page(found.poll, reason, visit) }
        return try sheet(found, token, [:], FormErrors(), .ok, visit)
    }

    static func create(_ token: String, _ visit: Visit) throws -> Response {
        guard let found = try find(token, visit) else { return try gone(visit) }
        if found.link.isRevoked, !found.link.isUsed {
            return try page(found.poll, "polls.survey.revoked", visit, .conflict)
        }
        let fields = visit.request.fields
        guard found.poll.isAsFilledIn(fields) else {
            return try sheet(found, token, [:], FormErrors(), .conflict, visit)
        }
        var reading = BallotReading(fields, visit.words)
        let questions = try QuestionStore(db: visit.db).questions(of: found.poll.id)
        guard let ballot = reading.ballot(questions) else {
            return try sheet(found, token, fields, reading.errors, .unprocessable, visit)
        }
        let key = try BallotSeal.key(
            fields, found.poll.id, .link(found.link.id), visit.site)
        do {
            let outcome = try visit.db.savepoint {
                try Voting(found.poll, visit.site, visit.db, at: visit.now)
                    .cast(ballot, by: found.link, key: key)
            }
            visit.db.publish(
                PollChannel.event(found.poll.cast), on: PollChannel.name(found.poll.id))
            return try thanks(outcome, found.poll, visit)
        } catch let refusal as VoteRefusal {
            let isUsed = refusal == .voted
            return try page(
                found.poll, isUsed ? "polls.survey.used" : refusal.key, visit, refusal.status)
        }
    }

    private typealias Found = (link: SurveyLink, poll: Poll, space: Space)

    private static func find(_ token: String, _ visit: Visit) throws -> Found? {
        guard let link = try SurveyLinkStore(db: visit.db).find(token),
            let poll = try PollStore(db: visit.db).find(link.poll),
            let space = try SpaceStore(db: visit.db).find(poll.item.space),
            !space.isOff(polls.name)
        else { return nil }
        return (link, poll, space)
    }

    private static func reason(_ found: Found, _ visit: Visit) -> String? {
        if found.link.isUsed { return "polls.survey.used" }
        if found.link.isRevoked { return "polls.survey.revoked" }
        if found.poll.isComing(at: visit.now) { return VoteRefusal.coming.key }
        return found.poll.isOpen(at: visit.now) ? nil : VoteRefusal.closed.key
    }

    private static func sheet(
        _ found: Found, _ token: String, _ fields: FormFields, _ errors: FormErrors,
        _ status: Status, _ visit: Visit
    ) throws -> Response {
        let questions = try QuestionStore(db: visit.db).questions(of: found.poll.id)
        let rules = RuleLines(poll: found.poll, space: found.space, words: visit.words)
        return try visit.page(
            SurveyPage(
                title: found.poll.item.title, spaceName: found.space.name, poll: found.poll,
                sheet: BallotSheet(
                    found.link, token, found.poll, questions, fields, errors,
                    isEdited: status == .conflict, visit),
                body: MentionLink.shownToStrangers(found.poll.html, visit.words),
                rules: rules.survey, message: nil, code: nil), status
        ).withoutReferrer
    }

    private static func thanks(
        _ outcome: Voting.Outcome, _ poll: Poll, _ visit: Visit
    ) throws -> Response {
        let key: BallotKey? =
            switch outcome {
            case .cast(let key), .changed(let key), .again(let key): key
            }
        let thanks = SurveyPage(
            title: poll.item.title, spaceName: "", poll: poll, sheet: nil, rules: [],
            message: visit.words("polls.survey.thanks"), code: key?.code.shown)
        return try visit.onceWritten { try $0.page(thanks).withoutReferrer }
    }

    private static func page(
        _ poll: Poll, _ key: String, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        try visit.page(
            SurveyPage(
                title: poll.item.title, spaceName: "", poll: poll, sheet: nil, rules: [],
                message: visit.words(key), code: nil), status
        ).withoutReferrer
    }

    private static func gone(_ visit: Visit) throws -> Response {
        try visit.page(
            SurveyPage(
                title: visit.words("polls.survey.gone.title"), spaceName: "", poll: nil,
                sheet: nil, rules: [], message: visit.words("polls.survey.gone"), code: nil),
            .notFound
        ).withoutReferrer
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
