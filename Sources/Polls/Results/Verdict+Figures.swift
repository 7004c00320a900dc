import Community
import Counting

extension Verdict {
    /// The number beside the bar.
    func figure(_ option: Int) -> String {
        switch counted.count {
        case .votes(let votes): words.count("polls.figure.votes", votes[option])
        case .scores(let sums, _): words.count("polls.points", sums[option])
        case .dates(let dates):
            words(
                "polls.figure.dates",
                [
                    "yes": words.number(dates[option].yes),
                    "maybe": words.number(dates[option].maybe),
                    "no": words.number(dates[option].no),
                ])
        case .schulze(let count):
            words.count(
                "polls.figure.duels", duels(option, count),
                ["all": words.number(count.pairs.options - 1)])
        case .runoff(let count):
            words.count("polls.figure.votes", count.lastVotes(of: option))
        case .transferable(let count):
            words("polls.figure.transfer", ["n": words.votes(count.lastVotes(of: option))])
        case .judgment(let count):
            counted.answered > 0 ? words("polls.mention.\(count.profiles[option].median)") : ""
        case .texts: ""
        }
    }

    /// How long its bar is, of 100.
    func length(_ option: Int) -> Int {
        func part(_ count: Int, _ base: Int) -> Int { base > 0 ? min(100, count * 100 / base) : 0 }
        guard counted.answered > 0 else { return 0 }
        return switch counted.count {
        case .votes(let votes): part(votes[option], counted.answered)
        case .scores(let sums, _):
            part(sums[option], counted.answered * VoteMethod.mostPoints)
        case .dates(let dates): part(dates[option].yes + dates[option].maybe, counted.answered)
        case .schulze(let count): part(duels(option, count), count.pairs.options - 1)
        case .runoff(let count): part(count.lastVotes(of: option), counted.answered)
        case .transferable(let count):
            part(count.lastVotes(of: option).whole, counted.answered)
        case .judgment(let count):
            part(count.profiles[option].median, VoteMethod.mentions - 1)
        case .texts: 0
        }
    }

    private func duels(_ option: Int, _ count: SchulzeCount) -> Int {
        (0..<count.pairs.options).count { count.pairs[option, $0] > count.pairs[$0, option] }
    }
}

extension InstantRunoff {
    /// What an option had before it went out, or at the end.
    fileprivate func lastVotes(of option: Int) -> Int {
        let out = rounds.firstIndex { $0.out == option } ?? rounds.count - 1
        return out >= 0 ? rounds[out].votes[option] : 0
    }
}

extension TransferableVote {
    /// What an option had when it was elected or before it went out, or at the end.
    fileprivate func lastVotes(of option: Int) -> Fraction {
        if let stage = stages.first(where: { $0.elected.contains(option) }) {
            return stage.votes[option]
        }
        let out = stages.firstIndex { $0.action == .exclusion(of: option) }
        return stages.prefix(out ?? stages.count).last?.votes[option] ?? .zero
    }
}

extension Fraction {
    /// Rounded down, for the length of a bar.
    fileprivate var whole: Int { Int(decimal(0)) ?? 0 }
}
