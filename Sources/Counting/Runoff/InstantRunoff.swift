/// Instant run-off voting: whoever has more than half of the ballots that still count wins;
/// until somebody has, the last goes out, and each of their ballots goes to the next option there
/// that is still in.
package struct InstantRunoff: Sendable {
    package struct Round: Equatable, Sendable {
        /// What each option has; zero for those that are out.
        package let votes: [Int]
        /// Ballots none of whose options is still in.
        package let exhausted: Int
        /// Who goes out after it; nil after the last round.
        package internal(set) var out: Int?
        package internal(set) var decision = Decision.votes

        /// Ballots that still count.
        package var counting: Int { votes.reduce(0, +) }
    }

    package private(set) var rounds: [Round] = []
    /// Nil without ballots, and where the lot has to be waited for.
    package private(set) var winner: Int?
    /// Those who are equal for the last place of the last round, where the lot alone can part them
    /// and is not known yet: the count stops there.
    package private(set) var undecided: [Int] = []

    /// - Parameters:
    ///   - lot: nil as long as it is not known.
    ///   - endsByLot: whether the lot parts those who are equal when nobody else is left; false
    ///     leaves them undecided.
    /// - Throws: `CountFault.equalPlaces` if a ballot has equals.
    package init(
        _ ballots: RankedBallots, _ lot: Lot?, endsByLot: Bool = true
    ) throws(CountFault) {
        let orders = try StrictOrders(ballots)
        var isIn = [Bool](repeating: true, count: ballots.options)
        while winner == nil, undecided.isEmpty, ballots.total > 0 {
            var round = Self.round(orders, isIn)
            let left = isIn.indices.filter { isIn[$0] }
            if let first = left.first(where: {
                Share.moreThanHalf.isReached(by: round.votes[$0], of: round.counting)
            }) {
                winner = first
            } else {
                goOut(&round, left, lot, endsByLot)
                if let out = round.out { isIn[out] = false }
            }
            rounds.append(round)
        }
    }

    /// Finds who goes out, or notes that it cannot be told yet.
    private mutating func goOut(
        _ round: inout Round, _ left: [Int], _ lot: Lot?, _ endsByLot: Bool
    ) {
        let least = left.map { round.votes[$0] }.min() ?? 0
        let tied = left.filter { round.votes[$0] == least }
        let lot = tied.count < left.count || endsByLot ? lot : nil
        if let last = Parting(stages: rounds.map(\.votes), lot: lot).least(of: tied) {
            (round.out, round.decision) = (last.option, last.by)
        } else if least == 0, tied.count < left.count {
            // Whoever has nothing passes nothing on: in whatever order they go, the rest is equal.
            round.out = tied[0]
        } else {
            undecided = tied
        }
    }

    private static func round(_ orders: StrictOrders, _ isIn: [Bool]) -> Round {
        var votes = [Int](repeating: 0, count: isIn.count)
        var exhausted = 0
        for (index, count) in orders.counts.enumerated() {
            if let option = orders.next(of: index, isIn) {
                votes[option] += count
            } else {
                exhausted += count
            }
        }
        return Round(votes: votes, exhausted: exhausted)
    }
}
