import Community
import Content
import Markup

/// The results of a poll: what page, minutes and streams show alike.
struct PollReport: Rendered {
    let isFinal: Bool
    let turnout: String
    let quorum: String?
    /// Of a secret vote that runs: with how many ballots it was counted.
    let told: String?
    let questions: [QuestionReport]

    /// The caller has asked whether the viewer may see them.
    init(_ poll: Poll, _ questions: [Question], _ visit: Visit) throws {
        let names =
            visit.viewer.seesBallots(of: poll, in: try visit.space, at: visit.now)
            ? try NamedBallots(poll, visit) : nil
        let counted = try CountedPoll.of(poll, questions, ballots: names?.codes, visit)
        let words = visit.words
        isFinal = poll.isClosed
        turnout = words.count(
            "polls.turnout", counted.cast,
            [
                "enrolled": words.number(counted.enrolled),
                "share": words.percent(counted.cast, of: counted.enrolled),
            ])
        told =
            poll.rules.isSecret && !poll.isClosed ? words.count("polls.told", counted.cast) : nil
        quorum = counted.quorum(poll.rules).map { quorum in
            let state =
                quorum.isReached ? "reached" : poll.isClosed ? "missed" : "notYet"
            return words.count(
                "polls.quorum.\(state)", quorum.have, ["need": words.number(quorum.need)])
        }
        self.questions = try counted.questions.map { counted in
            QuestionReport(
                counted, voters: names?.voters(of: counted.question) ?? [:],
                ways: try Self.ways(counted, of: poll, visit), words)
        }
    }

    /// Where the dates that have won become something that takes place.
    private static func ways(
        _ counted: CountedQuestion, of poll: Poll, _ visit: Visit
    ) throws -> [Int: PageLink] {
        let question = counted.question
        guard poll.isClosed, question.method == .dates else { return [:] }
        var ways: [Int: PageLink] = [:]
        for option in question.choices.indices where counted.wins(option) {
            let choice = question.choices[option]
            guard let day = choice.day else { continue }
            ways[option] = try visit.way(
                to: SettledDate(
                    title: poll.item.title, day: day, time: choice.time, zone: question.zone))
        }
        return ways
    }

    static let fields: [Field<Self>] = [
        .flag("final") { $0.isFinal }, .text("turnout") { $0.turnout },
        .optionalText("quorum") { $0.quorum }, .optionalText("told") { $0.told },
        .list("questions", QuestionReport.self) { $0.questions },
    ]
}
