import Community
import Content
import Counting
import Foundation

/// All questions of a poll, counted.
struct CountedPoll: Weighed {
    let cast: Int
    /// Ballots that say nothing to any question.
    let blank: Int
    let enrolled: Int
    let questions: [CountedQuestion]

    /// Matrices and rounds of some dozens of options.
    var weight: Int { 65_536 * questions.count }

    /// Ballots that count for the quorum, how many are needed, and whether that is enough; nil
    /// where none is asked for.
    func quorum(_ rules: PollRules) -> (have: Int, need: Int, isReached: Bool)? {
        guard let quorum = rules.quorum else { return nil }
        return (
            quorum.counted(cast: cast, blank: blank), quorum.least(of: enrolled),
            quorum.isReached(cast: cast, blank: blank, of: enrolled)
        )
    }
}

extension CountedPoll {
    /// The ballots as they are now, counted once until another comes; of a secret vote that runs,
    /// as they were told last.
    /// - Parameter ballots: all of a named poll, where they have been read already.
    static func of(
        _ poll: Poll, _ questions: [Question], ballots: [String]? = nil, _ visit: Visit
    ) throws -> CountedPoll {
        let stamp = "\(poll.turn) \(poll.stage.rawValue) \(poll.enrolled ?? 0)"
        return try visit.kept("polls.count", of: poll.id, part: 0, at: stamp) {
            let enrolled =
                try poll.enrolled ?? ElectorStore(db: visit.db).count(of: poll)
            return try CountedPoll(
                poll, questions, tally(poll, questions.count, ballots, visit), enrolled)
        }
    }

    private static func tally(
        _ poll: Poll, _ questions: Int, _ ballots: [String]?, _ visit: Visit
    ) throws -> AnswerTally {
        if let ballots {
            return ballots.reduce(into: AnswerTally(questions: questions)) { $0.add(ballot: $1) }
        }
        guard poll.rules.isSecret, !poll.isClosed else {
            return try CountStore(db: visit.db).tally(poll, questions)
        }
        return try ToldStore(db: visit.db, poll: poll).tally() ?? AnswerTally(questions: questions)
    }

    /// - Throws: `CountFault`, which no ballot that was taken gives.
    init(
        _ poll: Poll, _ questions: [Question], _ tally: AnswerTally, _ enrolled: Int
    ) throws(CountFault) {
        cast = tally.cast
        blank = tally.blank
        self.enrolled = enrolled
        var counted: [CountedQuestion] = []
        for (question, codes) in zip(questions, tally.counts) {
            let order = poll.lot.seed.map { PollLot.order($0, question) }
            counted.append(
                try QuestionCounting(
                    question, codes, cast: tally.cast, order: order, tie: poll.rules.tie,
                    enrolled: enrolled
                ).run())
        }
        let hasQuorum =
            poll.rules.quorum?.isReached(
                cast: tally.cast, blank: tally.blank, of: enrolled) ?? true
        for index in counted.indices {
            counted[index].isFinal = poll.isClosed
            counted[index].hasQuorum = hasQuorum
        }
        self.questions = counted
    }
}
