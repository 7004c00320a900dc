/// The ballots of each option in a transferable vote, in piles of equal worth.
struct TransferPiles {
    private struct Pile {
        let weight: Fraction
        /// Numbers of rankings, whole: their counts say how many ballots each stands for.
        let ballots: [Int]
        let count: Int

        var votes: Fraction { weight * Fraction(count) }
    }

    private let orders: StrictOrders
    private var piles: [[Pile]]
    private(set) var votes: [Fraction]
    private(set) var nonTransferable = Fraction.zero
    /// Options that ballots can still go to.
    private var isOpen: [Bool]

    init(_ orders: StrictOrders, options: Int) {
        self.orders = orders
        piles = Array(repeating: [], count: options)
        votes = Array(repeating: .zero, count: options)
        isOpen = Array(repeating: true, count: options)
        deal(Array(orders.counts.indices), at: Fraction(1))
    }

    /// No ballot goes there any more.
    mutating func close(_ option: Int) { isOpen[option] = false }

    /// Sends on all ballots of an option that is out, each at what it is worth.
    mutating func exclude(_ option: Int) {
        close(option)
        votes[option] = .zero
        for pile in taken(from: option) { deal(pile.ballots, at: pile.weight) }
    }

    /// Sends on what an option has above the quota.
    mutating func sendSurplus(of option: Int, above quota: Fraction, _ rules: TransferRules) {
        let (had, surplus) = (votes[option], votes[option] - quota)
        votes[option] = quota
        for pile in taken(from: option) {
            deal(
                pile.ballots,
                at: rules.value(of: pile.weight, surplus: surplus, votes: had))
        }
    }

    private mutating func taken(from option: Int) -> [Pile] {
        defer { piles[option] = [] }
        return piles[option]
    }

    private mutating func deal(_ ballots: [Int], at weight: Fraction) {
        var dealt: [Int: [Int]] = [:]
        var lost = 0
        for ballot in ballots {
            if let option = orders.next(of: ballot, isOpen) {
                dealt[option, default: []].append(ballot)
            } else {
                lost += orders.counts[ballot]
            }
        }
        for (option, ballots) in dealt {
            let count = ballots.reduce(0) { $0 + orders.counts[$1] }
            let pile = Pile(weight: weight, ballots: ballots, count: count)
            piles[option].append(pile)
            votes[option] = votes[option] + pile.votes
        }
        nonTransferable = nonTransferable + weight * Fraction(lost)
    }
}
