import Community
import Content
import Foundation
import HTTP

/// What a poll has for the viewer to fill in, for themselves or for whoever gave them a proxy; or
/// why there is nothing.
struct PollBallot {
    let questions: [Question]
    let sheet: BallotSheet?
    let whyNot: String?
    /// What the viewer has voted, where that is no secret.
    let mine: String?
    /// The ways to the ballots of others.
    let proxies: [PageLink]

    /// - Parameters:
    ///   - fields: what was typed, with what is wrong with it.
    ///   - refusal: why the ballot was not taken.
    init(
        _ poll: Poll, _ fields: FormFields = [:], _ errors: FormErrors = FormErrors(),
        refusal: VoteRefusal? = nil, visit: Visit
    ) throws {
        let questions = try QuestionStore(db: visit.db).questions(of: poll.id)
        self.questions = questions
        let held = try Self.held(poll, visit)
        let asked = fields.first("giver") ?? visit.request.head.query.first("for")
        let proxy = held.first { $0.giver.description == asked }
        proxies = try Self.links(held.filter { $0.id != proxy?.id }, poll, visit)
        let reason = refusal?.key ?? Self.reason(poll, isProxy: proxy != nil, visit)
        let isFinal = reason != nil && refusal != .code && refusal != .edited
        let former = proxy == nil ? try Self.former(poll, visit) : nil
        whyNot = isFinal ? reason.map { visit.words($0) } : nil
        sheet =
            isFinal
            ? nil
            : try BallotSheet(
                poll, questions, proxy,
                Self.fields(refusal == .edited ? [:] : fields, former, questions),
                Self.errors(errors, refusal, visit), isEdited: refusal == .edited, visit)
        mine = former.map { ballot in
            zip(questions, ballot.answers).map { $0.said($1, visit.words) }
                .joined(separator: visit.words("polls.mine.separator"))
        }
    }

    /// What is filled in: what was typed, or else what the viewer has voted.
    private static func fields(
        _ typed: FormFields, _ former: Ballot?, _ questions: [Question]
    ) -> FormFields {
        guard let former, !typed.all.contains(where: { $0.name.hasPrefix("q") }) else {
            return typed
        }
        var fields = typed
        for (question, answer) in zip(questions, former.answers) {
            answer.add(to: &fields, BallotReading.name(question), question.method)
        }
        return fields
    }

    /// What a form that comes back says of itself.
    private static func errors(
        _ errors: FormErrors, _ refusal: VoteRefusal?, _ visit: Visit
    ) -> FormErrors {
        var errors = errors
        if refusal == .code { errors.add("code", visit.words(VoteRefusal.code.key)) }
        return errors
    }

    private static func held(_ poll: Poll, _ visit: Visit) throws -> [Proxy] {
        guard let person = visit.viewer.person, poll.rules.takesProxies,
            poll.isOpen(at: visit.now)
        else { return [] }
        return try ProxyStore(db: visit.db).held(by: person, on: poll, at: visit.now)
    }

    private static func links(
        _ held: [Proxy], _ poll: Poll, _ visit: Visit
    ) throws -> [PageLink] {
        let address = PollPaths.poll(poll.id, in: try visit.space)
        guard !held.isEmpty else { return [] }
        let used = try ProxyVoteStore(db: visit.db, poll: poll.id).used(by: visit.person)
        let done = poll.rules.mayChange ? "polls.proxy.changeFor" : "polls.proxy.votedFor"
        return held.map {
            PageLink(
                visit.words(
                    used.contains($0.id) ? done : "polls.proxy.voteFor",
                    ["name": $0.giverName]),
                address + "?for=\($0.giver)#ballot")
        }
    }

    /// The key of the sentence that stands where the ballot would; nil where there is one.
    private static func reason(_ poll: Poll, isProxy: Bool, _ visit: Visit) -> String? {
        switch poll.stage {
        case .draft: return "polls.refusal.draft"
        case .held: return "polls.refusal.held"
        case .closed: return VoteRefusal.closed.key
        case .published: break
        }
        if poll.isComing(at: visit.now) { return VoteRefusal.coming.key }
        if !poll.isOpen(at: visit.now) { return VoteRefusal.closed.key }
        if isProxy { return nil }
        if !visit.viewer.isSignedIn { return "polls.refusal.guest" }
        if !poll.isElector { return VoteRefusal.stranger.key }
        guard poll.hasOwnVote else { return nil }
        return poll.rules.mayChange ? nil : "polls.refusal.done"
    }

    /// What the viewer has voted, where that is no secret.
    private static func former(_ poll: Poll, _ visit: Visit) throws -> Ballot? {
        guard poll.hasOwnVote, !poll.rules.isSecret, let person = visit.viewer.person else {
            return nil
        }
        return try VoteStore(db: visit.db, poll: poll.id).ballot(of: person)
            .flatMap(Ballot.init(code:))
    }
}
