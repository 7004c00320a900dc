import Counting

/// Counts the answers to one question.
struct QuestionCounting {
    let question: Question
    let cast: Int
    /// Each answer with how many gave it.
    private let answers: [(answer: Reply, count: Int)]
    private let blank: Int
    /// Nil as long as its seed is not known.
    let lot: Lot?
    let tie: PollRules.Tie
    private let enrolled: Int

    /// - Parameter order: of the lot; nil before the end, since its seed is not known.
    init(
        _ question: Question, _ codes: [String: Int], cast: Int, order: [Int]?,
        tie: PollRules.Tie, enrolled: Int
    ) {
        self.question = question
        self.cast = cast
        self.enrolled = enrolled
        self.tie = tie
        lot = order.map(Lot.init)
        let read = codes.compactMap { code, count in
            Reply(code: code).map { (answer: $0, count: count) }
        }
        blank = read.filter(\.answer.isBlank).reduce(0) { $0 + $1.count }
        answers = read.filter { !$0.answer.isBlank }
    }

    func run() throws(CountFault) -> CountedQuestion {
        let count = try count()
        let ranks = answers.isEmpty ? [] : ranks(count)
        return CountedQuestion(
            question: question, cast: cast, blank: blank, count: count, ranks: ranks,
            seats: seats(count, ranks), base: question.required.map { _ in base },
            awaitsLot: lot == nil && (tie == .lot || question.method.stopsAtTies))
    }

    var base: Int {
        switch question.required?.base {
        case .cast, nil: cast
        case .nonblank: cast - blank - abstentions
        case .enrolled: enrolled
        }
    }

    /// Whoever chose to abstain has said neither for nor against.
    private var abstentions: Int {
        guard let motion = question.motion else { return 0 }
        let votes = votes()
        return motion.abstentions.reduce(0) { $0 + votes[$1] }
    }

    private func count() throws(CountFault) -> Count {
        switch question.method {
        case .one, .several, .approval: return .votes(votes())
        case .score: return scores()
        case .dates: return .dates(dates())
        case .schulze: return .schulze(SchulzeCount(try ballots()))
        case .runoff: return .runoff(try InstantRunoff(try ballots(), lot, endsByLot: tie == .lot))
        case .transferable:
            return .transferable(
                try TransferableVote(
                    try ballots(), question.transfer, lot, endsByLot: tie == .lot))
        case .judgment: return .judgment(try judgment())
        case .text: return .texts(texts())
        }
    }

    private func votes() -> [Int] {
        var votes = [Int](repeating: 0, count: question.choices.count)
        for case (.choices(let options), let count) in answers {
            for option in options where votes.indices.contains(option) { votes[option] += count }
        }
        return votes
    }

    /// What is left out has no points.
    private func scores() -> Count {
        let points = VoteMethod.mostPoints
        var given = question.choices.map { _ in [Int](repeating: 0, count: points + 1) }
        for case (.scores(let values), let count) in answers {
            for (option, value) in values.enumerated() where given.indices.contains(option) {
                given[option][min(points, value ?? 0)] += count
            }
        }
        let sums = given.map { $0.enumerated().reduce(0) { $0 + $1.offset * $1.element } }
        return .scores(sums, given: given)
    }

    private func dates() -> [DateCount] {
        question.choices.indices.map { option in
            var (yes, maybe, no) = (0, 0, 0)
            for case (.dates(let dates), let count) in answers {
                switch option < dates.count ? dates[option] : nil {
                case .yes: yes += count
                case .maybe: maybe += count
                case .no, nil: no += count
                }
            }
            return DateCount(yes: yes, maybe: maybe, no: no)
        }
    }

    private func ballots() throws(CountFault) -> RankedBallots {
        var ballots = RankedBallots(options: question.choices.count)
        for (answer, count) in answers {
            guard case .ranking(let places) = answer else { continue }
            try ballots.add(Ranking(places), count)
        }
        return ballots
    }

    private func judgment() throws(CountFault) -> MajorityJudgment {
        var given = question.choices.map { _ in [Int](repeating: 0, count: VoteMethod.mentions) }
        for case (.mentions(let mentions), let count) in answers {
            for (option, mention) in mentions.enumerated() where given.indices.contains(option) {
                if let mention { given[option][mention] += count }
            }
        }
        return try MajorityJudgment(given, judges: cast - blank)
    }

    private func texts() -> [String] {
        answers.flatMap { answer, count -> [String] in
            guard case .text(let text) = answer else { return [] }
            return Array(repeating: text, count: count)
        }.sorted()
    }
}
