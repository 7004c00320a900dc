import Community

/// Who voted what, where that is no secret.
struct NamedBallots {
    /// All ballots as they are kept: who reads them with their voters need not read them again to
    /// count them.
    let codes: [String]
    private let votes: [(name: String, ballot: Ballot)]

    /// Beyond this many, names stand in the table alone.
    private static let most = 200

    init(_ poll: Poll, _ visit: Visit) throws {
        let all = try VoteStore(db: visit.db, poll: poll.id).all()
        codes = all.map(\.ballot)
        votes =
            all.count > Self.most
            ? []
            : all.compactMap { vote in
                Ballot(code: vote.ballot).map {
                    (name: vote.name ?? visit.words("person.gone"), ballot: $0)
                }
            }
    }

    /// Those who chose each option.
    func voters(of question: Question) -> [Int: [String]] {
        var voters: [Int: [String]] = [:]
        for vote in votes where question.position < vote.ballot.answers.count {
            for option in Self.chosen(vote.ballot.answers[question.position]) {
                voters[option, default: []].append(vote.name)
            }
        }
        return voters
    }

    /// The options that an answer is for: of a ranking the first, of dates those that suit.
    private static func chosen(_ answer: Reply) -> [Int] {
        switch answer {
        case .choices(let options): options
        case .ranking(let places): places.first ?? []
        case .dates(let dates): dates.indices.filter { dates[$0] == .yes || dates[$0] == .maybe }
        case .blank, .scores, .mentions, .text: []
        }
    }
}
