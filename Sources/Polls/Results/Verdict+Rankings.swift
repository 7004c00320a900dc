import Community
import Counting

extension Verdict {
    func duel(_ option: Int, _ count: SchulzeCount) -> String {
        let others = (0..<count.pairs.options).filter { $0 != option }
        if outcome(option) == "seat" {
            return words("polls.why.schulze.seat", ["place": place(option)])
        }
        if counted.wins(option) {
            let beatsAll = others.allSatisfy {
                count.pairs[option, $0] > count.pairs[$0, option]
            }
            return words(beatsAll ? "polls.why.schulze.all" : "polls.why.schulze.path")
        }
        let winner =
            counted.seats.winners.first { count.beats($0, option) }
            ?? others.first { count.beats($0, option) }
        guard let winner else { return words("polls.why.schulze.equal") }
        let isDirect = count.pairs[winner, option] > count.pairs[option, winner]
        let (more, less) =
            isDirect
            ? (count.pairs[winner, option], count.pairs[option, winner])
            : (
                count.strength(from: winner, to: option),
                count.strength(from: option, to: winner)
            )
        return words(
            isDirect ? "polls.why.schulze.lost" : "polls.why.schulze.lostPath",
            [
                "winner": words.quoted([name(winner)]), "more": words.number(more),
                "less": words.number(less),
            ])
    }

    func round(_ option: Int, _ count: InstantRunoff) -> String {
        let last = count.rounds.count - 1
        guard last >= 0 else { return "" }
        if count.winner == option {
            let round = count.rounds[last]
            if last > 0, isByLot(option, count.rounds[last - 1]) {
                return words.count(
                    "polls.why.runoff.wonLot", count.rounds[last - 1].votes[option],
                    ["round": words.number(last)])
            }
            return words(
                "polls.why.runoff.won",
                [
                    "n": words.number(round.votes[option]),
                    "all": words.number(round.counting), "round": words.number(last + 1),
                ])
        }
        guard let out = count.rounds.firstIndex(where: { $0.out == option }) else {
            return words.count(
                count.winner == nil ? "polls.why.runoff.open" : "polls.why.runoff.left",
                count.rounds[last].votes[option], ["round": words.number(last + 1)])
        }
        return words.count(
            "polls.why.runoff.\(reason(count.rounds[out].decision))",
            count.rounds[out].votes[option],
            ["round": words.number(out + 1), "earlier": earlier(count.rounds[out].decision)])
    }

    /// Whether somebody won since the lot took out the last who was equal to them.
    private func isByLot(_ option: Int, _ round: InstantRunoff.Round) -> Bool {
        guard round.decision == .lot, let out = round.out else { return false }
        return round.votes[out] == round.votes[option]
    }

    func stage(_ option: Int, _ count: TransferableVote) -> String {
        if let stage = count.stages.firstIndex(where: { $0.elected.contains(option) }) {
            let isFilling = count.stages[stage].action == .filling
            return words(
                isFilling ? "polls.why.transfer.filling" : "polls.why.transfer.quota",
                [
                    "round": words.number(stage + 1),
                    "n": words.votes(count.stages[stage].votes[option]),
                    "quota": words.votes(count.quota),
                ])
        }
        let out = count.stages.firstIndex { $0.action == .exclusion(of: option) }
        guard let out, out > 0 else { return open(option, count) }
        return words(
            "polls.why.transfer.\(reason(count.stages[out].decision))",
            [
                "round": words.number(out + 1),
                "n": words.votes(count.stages[out - 1].votes[option]),
                "earlier": earlier(count.stages[out].decision),
            ])
    }

    /// Of an option that is neither elected nor out.
    private func open(_ option: Int, _ count: TransferableVote) -> String {
        guard !count.undecided.isEmpty, let last = count.stages.last else {
            return words("polls.why.transfer.left")
        }
        return words(
            "polls.why.transfer.open",
            [
                "round": words.number(count.stages.count),
                "n": words.votes(last.votes[option]),
            ])
    }

    private func reason(_ decision: Decision) -> String {
        switch decision {
        case .votes: "out"
        case .stage: "outStage"
        case .lot: "outLot"
        }
    }

    private func earlier(_ decision: Decision) -> String {
        if case .stage(let stage) = decision { return words.number(stage + 1) }
        return ""
    }

    func mention(_ option: Int, _ count: MajorityJudgment) -> String {
        let median = count.profiles[option].median
        let mention = words("polls.mention.\(median)")
        if counted.wins(option) {
            return words(
                "polls.why.judgment.\(outcome(option))",
                ["mention": mention, "place": place(option)])
        }
        let ahead = counted.place(of: option).before.last { count.profiles[$0].median == median }
        guard let ahead else { return words("polls.why.judgment.lost", ["mention": mention]) }
        return words(
            "polls.why.judgment.close",
            ["mention": mention, "winner": words.quoted([name(ahead)])])
    }
}
