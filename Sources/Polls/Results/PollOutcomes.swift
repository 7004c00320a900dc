import Community
import Content

/// How polls ended, each in one line.
enum PollOutcomes {
    static func texts(_ lines: [DecisionLine], _ visit: Visit) throws -> [String?] {
        guard !lines.isEmpty else { return [] }
        let store = ClosedPollStore(db: visit.db)
        let polls = try store.polls(lines.map(\.id))
        let questions = try QuestionStore(db: visit.db).questions(of: polls.map(\.id))
        let tallies = try store.tallies(of: polls, questions)
        var found: [Int64: String] = [:]
        for poll in polls {
            guard let asked = questions[poll.id], let tally = tallies[poll.id] else { continue }
            let counted = try CountedPoll(poll, asked, tally, poll.enrolled ?? tally.cast)
            found[poll.id.rawValue] = counted.questions
                .map { Verdict($0, visit.words).decision }.joined(separator: " ")
        }
        return lines.map { found[$0.id] }
    }
}
