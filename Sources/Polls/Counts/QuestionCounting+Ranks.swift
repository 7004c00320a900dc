import Counting

extension QuestionCounting {
    /// The options by what the count gives them.
    func ranks(_ count: Count) -> [[Int]] {
        switch count {
        case .votes(let votes): groups(votes)
        case .scores(let sums, _): groups(sums)
        case .dates(let dates): groups(dates)
        case .schulze(let count): count.ranks
        case .runoff(let count): order(count)
        case .transferable(let count): [count.elected].filter { !$0.isEmpty }
        case .judgment(let count):
            Dictionary(grouping: count.order) { count.ranks[$0] }
                .sorted { $0.key < $1.key }.map { $0.value.sorted() }
        case .texts: []
        }
    }

    func seats(_ count: Count, _ ranks: [[Int]]) -> Seats {
        switch count {
        case .runoff(let count):
            return Seats(
                winners: [count.winner].compactMap(\.self), tied: Set(count.undecided))
        case .transferable(let count):
            return Seats(winners: count.elected, tied: Set(count.undecided))
        case .texts: return Seats()
        case .votes(let votes): return seats(ranks) { isEnough($0, votes[$0]) }
        case .scores(let sums, _): return seats(ranks) { sums[$0] > 0 }
        case .dates(let dates): return seats(ranks) { dates[$0].yes + dates[$0].maybe > 0 }
        case .schulze, .judgment: return seats(ranks) { _ in true }
        }
    }

    /// Nobody wins with nothing, nor without the share that is required.
    private func isEnough(_ option: Int, _ votes: Int) -> Bool {
        if let motion = question.motion, motion.leavesOut(option) { return false }
        return votes > 0 && question.required?.share.isReached(by: votes, of: base) ?? true
    }

    private func seats(_ ranks: [[Int]], _ isEnough: (Int) -> Bool) -> Seats {
        Seats(
            ranks.map { $0.filter(isEnough) }.filter { !$0.isEmpty }, seats: question.seats,
            tie == .lot ? lot : nil)
    }

    /// Equal values share a rank; the highest comes first.
    private func groups<Value: Comparable>(_ values: [Value]) -> [[Int]] {
        var groups: [[Int]] = []
        for option in values.indices.sorted(by: {
            values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1]
        }) {
            if let last = groups.last?.first, values[last] == values[option] {
                groups[groups.count - 1].append(option)
            } else {
                groups.append([option])
            }
        }
        return groups
    }

    /// The winner, then who was left, then those who went out, the last first.
    private func order(_ count: InstantRunoff) -> [[Int]] {
        let out = count.rounds.compactMap(\.out)
        let left = question.choices.indices.filter { $0 != count.winner && !out.contains($0) }
        return [count.winner].compactMap(\.self).map { [$0] } + [left].filter { !$0.isEmpty }
            + out.reversed().map { [$0] }
    }
}
