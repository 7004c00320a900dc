import Community
import Counting

extension Verdict {
    /// The decision on the whole question. Without a quorum there is none, whatever the count.
    var decision: String {
        if case .texts(let texts) = counted.count {
            return words.count("polls.decision.texts", texts.count)
        }
        guard counted.answered > 0 else { return words("polls.decision.none") }
        guard counted.hasQuorum else {
            return words("polls.decision.noQuorum.\(counted.isFinal ? "end" : "yet")")
        }
        if !counted.seats.tied.isEmpty { return tie }
        guard counted.isFinal else { return running }
        if let motion = counted.question.motion { return outcome(motion) }
        return counted.seats.winners.isEmpty ? nothing : chosen
    }

    private var winners: String { quoted(counted.seats.winners) }

    private var chosen: String {
        words.count(
            counted.question.required == nil ? "polls.decision.won" : "polls.decision.adopted",
            counted.seats.winners.count, ["names": winners])
    }

    private var nothing: String {
        guard counted.question.required == nil else { return words("polls.decision.notReached") }
        return words(
            counted.question.method == .dates
                ? "polls.decision.noDate" : "polls.decision.nobody")
    }

    /// Whoever leads while ballots come in has not won.
    private var running: String {
        if !counted.seats.winners.isEmpty {
            return words("polls.decision.leads", ["names": winners])
        }
        return words(
            counted.question.required == nil
                ? "polls.decision.nobodyYet" : "polls.decision.notReachedYet")
    }

    /// What is against it may have the share: it is rejected all the same.
    private func outcome(_ motion: Question.Motion) -> String {
        if counted.wins(motion.yes) { return chosen }
        return counted.wins(motion.no)
            ? words("polls.decision.rejected", ["name": quoted([motion.no])])
            : words("polls.decision.unreached", ["name": quoted([motion.yes])])
    }

    private var tie: String {
        let tied = quoted(counted.seats.tied.sorted())
        if let round = stoppedAt {
            return words(
                counted.seats.winners.isEmpty
                    ? "polls.decision.roundTied" : "polls.decision.partlyRoundTied",
                ["names": tied, "winners": winners, "round": words.number(round)])
        }
        let key = counted.seats.winners.isEmpty ? "tied" : "partlyTied"
        return words(
            "polls.decision.\(key)\(counted.awaitsLot ? "Yet" : "")",
            ["names": tied, "winners": winners])
    }

    /// The round at which a count waits for the lot.
    private var stoppedAt: Int? {
        switch counted.count {
        case .runoff(let count): count.undecided.isEmpty ? nil : count.rounds.count
        case .transferable(let count): count.undecided.isEmpty ? nil : count.stages.count
        default: nil
        }
    }
}
