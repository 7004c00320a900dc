/// The single transferable vote, by weighted inclusive Gregory transfers: a surplus takes along
/// each ballot of whoever has it, at its share of what it is worth (Scottish Local Government
/// Elections Order 2007, schedule 1, rules 45 to 52).
package struct TransferableVote: Sendable {
    package let rules: TransferRules
    package let quota: Fraction
    package private(set) var stages: [TransferStage] = []
    /// In the order in which they were elected.
    package private(set) var elected: [Int] = []
    /// Those who are equal where the count cannot go on without the lot, which is not known yet.
    package private(set) var undecided: [Int] = []

    private let lot: Lot?
    private let endsByLot: Bool
    private var piles: TransferPiles
    /// Neither elected nor out.
    private var left: [Int]
    /// Elected, with a surplus that has not gone on.
    private var pending: [Int] = []

    /// - Parameters:
    ///   - lot: nil as long as it is not known.
    ///   - endsByLot: whether the lot parts those who are equal when nobody else is left; false
    ///     leaves them undecided.
    /// - Throws: `CountFault.seats` for none or more than options; `.equalPlaces`.
    package init(
        _ ballots: RankedBallots, _ rules: TransferRules, _ lot: Lot?, endsByLot: Bool = true
    ) throws(CountFault) {
        guard (1...ballots.options).contains(rules.seats) else { throw .seats(rules.seats) }
        self.rules = rules
        self.lot = lot
        self.endsByLot = endsByLot
        quota = rules.quota(of: ballots.total)
        piles = TransferPiles(try StrictOrders(ballots), options: ballots.options)
        left = Array(0..<ballots.options)
        guard ballots.total > 0 else { return }
        add(.first, .votes)
        while elected.count < rules.seats, undecided.isEmpty { next() }
    }

    private func parting(_ lot: Lot?) -> Parting<Fraction> {
        Parting(stages: stages.dropLast().map(\.votes), lot: lot)
    }

    private mutating func next() {
        if left.count <= rules.seats - elected.count {
            let rest = inOrder(left)
            add(.filling, .votes)
            elect(rest)
        } else if !pending.isEmpty {
            sendSurplus()
        } else {
            exclude()
        }
    }

    private mutating func sendSurplus() {
        let most = pending.map { piles.votes[$0] }.max()
        let tied = pending.filter { piles.votes[$0] == most }
        guard let (option, decision) = parting(lot).most(of: tied) else {
            undecided = tied
            return
        }
        pending.removeAll { $0 == option }
        piles.sendSurplus(of: option, above: quota, rules)
        add(.surplus(of: option), decision)
    }

    private mutating func exclude() {
        let least = left.map { piles.votes[$0] }.min() ?? .zero
        let tied = left.filter { piles.votes[$0] == least }
        let isEnd = tied.count == left.count
        var found = parting(isEnd && !endsByLot ? nil : lot).least(of: tied)
        // Whoever has nothing passes nothing on: as long as all of them go, their order is nothing.
        let needed = rules.seats - elected.count
        if found == nil, least == .zero, left.count - tied.count >= needed {
            found = (tied[0], .votes)
        }
        guard let (option, decision) = found else {
            undecided = tied
            return
        }
        left.removeAll { $0 == option }
        piles.exclude(option)
        add(.exclusion(of: option), decision)
    }

    /// Notes a stage, and elects those who have the quota after it.
    private mutating func add(_ action: TransferStage.Action, _ decision: Decision) {
        stages.append(
            TransferStage(
                action: action, decision: decision, votes: piles.votes,
                nonTransferable: piles.nonTransferable))
        let reached = inOrder(left.filter { piles.votes[$0] >= quota })
        pending += reached.filter { piles.votes[$0] > quota }
        elect(Array(reached.prefix(rules.seats - elected.count)))
    }

    private mutating func elect(_ options: [Int]) {
        for option in options {
            elected.append(option)
            piles.close(option)
        }
        left.removeAll(where: options.contains)
        stages[stages.count - 1].elected += options
    }

    /// Those who have most first.
    private func inOrder(_ options: [Int]) -> [Int] {
        (lot?.order(options) ?? options).enumerated().sorted { first, second in
            let (one, other) = (piles.votes[first.element], piles.votes[second.element])
            return one == other ? first.offset < second.offset : one > other
        }.map(\.element)
    }
}
