import Community
import Content
import HTTP
import Storage

/// Casting a ballot, one's own or that of whoever gave one a proxy.
enum Balloting {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        _ = try visit.person
        let fields = visit.request.fields
        guard poll.isAsFilledIn(fields) else {
            return try again(poll, FormErrors(), .edited, visit)
        }
        var reading = BallotReading(fields, visit.words)
        let questions = try QuestionStore(db: visit.db).questions(of: id)
        guard let ballot = reading.ballot(questions) else {
            return try again(poll, reading.errors, nil, visit)
        }
        do {
            let outcome = try visit.db.savepoint { try cast(ballot, poll, visit) }
            visit.db.publish(PollChannel.event(poll.cast), on: PollChannel.name(id))
            return try answer(outcome, poll, visit)
        } catch let refusal as VoteRefusal {
            return try again(poll, reading.errors, refusal, visit)
        }
    }

    private static func cast(
        _ ballot: Ballot, _ poll: Poll, _ visit: Visit
    ) throws -> Voting.Outcome {
        let (fields, person) = (visit.request.fields, try visit.person)
        let voting = try Voting(poll, visit.site, visit.db, at: visit.now)
        if let giver = fields.first("giver") { return try cast(ballot, for: giver, voting, visit) }
        let key = try BallotSeal.key(fields, poll.id, .person(person), visit.site)
        return try voting.cast(ballot, of: person, key: key, noted: noted(fields))
    }

    /// The key of the ballot that is to be changed; nil where none was typed.
    private static func noted(_ fields: FormFields) throws(VoteRefusal) -> BallotKey? {
        guard let typed = fields.first("code"), !typed.isBlank else { return nil }
        guard let key = BallotKey(typed: typed) else { throw .code }
        return key
    }

    private static func cast(
        _ ballot: Ballot, for giver: String, _ voting: Voting, _ visit: Visit
    ) throws -> Voting.Outcome {
        let (poll, person) = (voting.poll, try visit.person)
        guard let giver = Person.ID(segment: giver), poll.rules.takesProxies,
            let proxy = try ProxyStore(db: visit.db)
                .held(by: person, on: poll, at: visit.now).first(where: { $0.giver == giver })
        else { throw VoteRefusal.proxy }
        let key = try BallotSeal.key(
            visit.request.fields, poll.id, .giver(giver), visit.site)
        let outcome = try voting.cast(ballot, by: proxy, key: key)
        guard case .cast = outcome else { return outcome }
        try NoticeStore(db: visit.db).add(
            .pollProxyCast, for: [giver], about: poll.item, actor: person,
            address: PollPaths.poll(poll.id, in: visit.space), at: visit.now)
        return outcome
    }

    /// The key of a secret ballot is told here and nowhere else: it stands in no address.
    private static func answer(
        _ outcome: Voting.Outcome, _ poll: Poll, _ visit: Visit
    ) throws -> Response {
        let address = PollPaths.poll(poll.id, in: try visit.space)
        switch outcome {
        case .cast(let key?), .changed(let key?), .again(let key?):
            let receipt = ReceiptPage(
                title: poll.item.title, code: key.code.shown,
                key: poll.rules.mayChange ? key.shown : nil,
                isAgain: outcome == .again(key), pollAddress: address,
                space: try visit.space, backAddress: visit.back(or: address))
            return try visit.onceWritten { try $0.page(receipt) }
        case .changed: return visit.redirect(to: address, notice: "polls.done.changed")
        case .cast, .again:
            return visit.redirect(to: visit.back(or: address), notice: "polls.done.voted")
        }
    }

    /// The page with the ballot as it was typed, and a sentence.
    private static func again(
        _ poll: Poll, _ errors: FormErrors, _ refusal: VoteRefusal?, _ visit: Visit
    ) throws -> Response {
        let now = try Poll.find(poll.id, visit)
        let ballot = try PollBallot(
            now, visit.request.fields, errors, refusal: refusal, visit: visit)
        return try visit.page(
            PollPage(now, ballot, visit), refusal?.status ?? .unprocessable)
    }
}
