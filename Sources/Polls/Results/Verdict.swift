import Community
import Counting

/// What is said of each option of a question: its figure, and one plain sentence on why it won or
/// did not.
struct Verdict {
    let counted: CountedQuestion
    let words: Localization
    private let names: [String]

    init(_ counted: CountedQuestion, _ words: Localization) {
        self.counted = counted
        self.words = words
        let question = counted.question
        names = question.choices.indices.map { question.label($0, words) }
    }

    func name(_ option: Int) -> String { names[option] }

    /// The decision on the whole question.
    var decision: String {
        let winners = counted.seats.winners
        if case .texts(let texts) = counted.count {
            return words.count("polls.decision.texts", texts.count)
        }
        guard counted.answered > 0 else { return words("polls.decision.none") }
        if !counted.seats.tied.isEmpty {
            return words(
                winners.isEmpty ? "polls.decision.tied" : "polls.decision.partlyTied",
                [
                    "names": words.quoted(counted.seats.tied.sorted().map(name)),
                    "winners": words.quoted(winners.map(name)),
                ])
        }
        guard !winners.isEmpty else {
            return words(
                counted.question.required == nil
                    ? "polls.decision.none" : "polls.decision.notReached")
        }
        return words.count(
            counted.question.required == nil ? "polls.decision.won" : "polls.decision.adopted",
            winners.count, ["names": words.quoted(winners.map(name))])
    }

    func sentence(_ option: Int) -> String {
        guard counted.answered > 0 else { return "" }
        if let parted = parted(option) { return parted }
        return switch counted.count {
        case .votes(let votes): byVotes(option, votes[option])
        case .scores(let sums, _): won("score", option, count: sums[option])
        case .dates(let dates): date(option, dates[option])
        case .schulze(let count): duel(option, count)
        case .runoff(let count): round(option, count)
        case .transferable(let count): stage(option, count)
        case .judgment(let count): mention(option, count)
        case .texts: ""
        }
    }

    /// Of options that are equal at the last seat.
    private func parted(_ option: Int) -> String? {
        let seats = counted.seats
        if seats.tied.contains(option) {
            return words("polls.why.tied", ["others": others(seats.tied, option)])
        }
        guard seats.drawn.contains(option) else { return nil }
        return words(
            counted.wins(option) ? "polls.why.drawn.won" : "polls.why.drawn.lost",
            ["others": others(seats.drawn, option)])
    }

    private func others(_ options: Set<Int>, _ option: Int) -> String {
        words.quoted(options.subtracting([option]).sorted().map(name))
    }

    private func byVotes(_ option: Int, _ votes: Int) -> String {
        guard let base = counted.base, let need = counted.needed else {
            return won("votes", option, count: votes)
        }
        return words.count(
            counted.wins(option) ? "polls.why.share.won" : "polls.why.share.lost", votes,
            ["base": words.number(base), "need": words.number(need)])
    }

    func won(_ kind: String, _ option: Int, count: Int) -> String {
        words.count(
            "polls.why.\(kind).\(counted.wins(option) ? "won" : "lost")", count,
            ["all": words.number(counted.answered)])
    }

    private func date(_ option: Int, _ date: DateCount) -> String {
        words.count(
            counted.wins(option) ? "polls.why.date.won" : "polls.why.date.lost",
            date.yes + date.maybe,
            ["yes": words.number(date.yes), "all": words.number(counted.answered)])
    }
}
