import Community
import Content
import Counting

@testable import Polls

/// A question that is counted without a town: ballots as they are kept, each with how many say so.
struct Paper {
    let method: VoteMethod
    let options: Int
    var seats = 1
    var required: Question.Required?
    var tie = PollRules.Tie.said
    var enrolled = 0
    /// Of the lot; nil as long as its seed is not known.
    var order: [Int]?

    init(_ method: VoteMethod, options: Int) {
        (self.method, self.options) = (method, options)
        order = Array(0..<options)
    }

    var question: Question {
        var question = Question(
            id: Question.ID(rawValue: 1), poll: Item.ID(rawValue: 1), position: 0, text: "?",
            method: method, least: 1, most: options, seats: seats,
            transfer: TransferRules(seats: max(1, min(seats, options))), required: required,
            zone: "Europe/Paris")
        question.choices = (0..<options).map { Choice("Option \($0)") }
        return question
    }

    func count(_ ballots: [String: Int]) throws -> CountedQuestion {
        try QuestionCounting(
            question, ballots, cast: ballots.values.reduce(0, +), order: order, tie: tie,
            enrolled: enrolled
        ).run()
    }

    /// Ballots that give each option its votes, whoever gave which: the votes are dealt one option
    /// after the other, around and around, so that each ballot has as few as can be.
    static func dealt(_ votes: [Int], on ballots: Int) -> [String: Int] {
        var ends: Set = [0, ballots]
        var parts: [(option: Int, range: Range<Int>)] = []
        var place = 0
        for (option, count) in votes.enumerated() {
            let end = place + count
            parts.append((option, place..<min(end, ballots)))
            if end > ballots { parts.append((option, 0..<end - ballots)) }
            place = end % ballots
            ends.insert(place)
        }
        var dealt: [String: Int] = [:]
        let sorted = ends.sorted()
        for (start, end) in zip(sorted, sorted.dropFirst()) {
            let here = parts.filter { $0.range.contains(start) }.map(\.option).sorted()
            let code = here.isEmpty ? Reply.blank.code : Reply.choices(here).code
            dealt[code, default: 0] += end - start
        }
        return dealt
    }
}
