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

    func quoted(_ options: some Sequence<Int>) -> String { words.quoted(options.map(name)) }

    /// As long as ballots come in, it says that this may change.
    func sentence(_ option: Int) -> String {
        guard counted.answered > 0 else { return "" }
        guard counted.hasQuorum else { return withoutQuorum(option) }
        let reason = parted(option) ?? reason(option)
        let waits = counted.awaitsLot && counted.seats.tied.contains(option)
        guard !counted.isFinal, !waits, !reason.isEmpty else { return reason }
        return words(
            "polls.why.yet", ["reason": reason.prefix(1).lowercased() + reason.dropFirst()])
    }

    private func reason(_ option: Int) -> String {
        switch counted.count {
        case .votes(let votes): byVotes(option, votes[option])
        case .scores(let sums, _): score(option, sums[option])
        case .dates(let dates): date(option, dates[option])
        case .schulze(let count): duel(option, count)
        case .runoff(let count): round(option, count)
        case .transferable(let count): stage(option, count)
        case .judgment(let count): mention(option, count)
        case .texts: ""
        }
    }

    private func withoutQuorum(_ option: Int) -> String {
        let seats = counted.seats
        let isAhead =
            seats.winners.contains(option) || seats.tied.contains(option)
            || seats.drawn.contains(option)
        return words(
            "polls.why.noQuorum.\(isAhead ? "ahead" : "other").\(counted.isFinal ? "end" : "yet")")
    }

    /// Of options that are equal at the last seat.
    private func parted(_ option: Int) -> String? {
        let seats = counted.seats
        if seats.tied.contains(option) {
            return words(
                counted.awaitsLot ? "polls.why.tiedYet" : "polls.why.tied",
                ["others": quoted(seats.tied.subtracting([option]).sorted())])
        }
        guard seats.drawn.contains(option) else { return nil }
        return words(
            counted.wins(option) ? "polls.why.drawn.won" : "polls.why.drawn.lost",
            ["others": quoted(seats.drawn.subtracting([option]).sorted())])
    }

    private func byVotes(_ option: Int, _ votes: Int) -> String {
        guard let base = counted.base, let need = counted.needed else {
            return words.count(
                "polls.why.votes.\(outcome(option))", votes,
                ["all": words.number(counted.answered), "place": place(option)])
        }
        var key = "polls.why.share.\(counted.wins(option) ? "won" : "lost")"
        if let motion = counted.question.motion, motion.yes != option {
            key =
                motion.leavesOut(option)
                ? "polls.why.neither"
                : "polls.why.against.\(counted.wins(motion.yes) ? "lost" : "won")"
        }
        return words.count(
            key, votes, ["base": words.number(base), "need": words.number(need)])
    }

    private func score(_ option: Int, _ sum: Int) -> String {
        words.count(
            "polls.why.score.\(outcome(option))", sum,
            [
                "ballots": words.count("polls.why.ballots", counted.answered),
                "place": place(option),
            ])
    }

    private func date(_ option: Int, _ date: DateCount) -> String {
        words.count(
            "polls.why.date.\(outcome(option))", date.yes + date.maybe,
            [
                "yes": words.number(date.yes), "all": words.number(counted.answered),
                "place": place(option),
            ])
    }

    /// Of several seats, each has its place.
    func outcome(_ option: Int) -> String {
        guard counted.wins(option) else { return "lost" }
        return counted.question.seats > 1 ? "seat" : "won"
    }

    /// "2e place sur 3"
    func place(_ option: Int) -> String {
        let (before, equals) = counted.place(of: option)
        let n = before.count + 1
        let place = words(
            n == 1 ? "polls.place.first" : "polls.place.other",
            ["n": words.number(n), "seats": words.number(counted.question.seats)])
        return equals.count > 1 ? words("polls.place.equal", ["place": place]) : place
    }
}
