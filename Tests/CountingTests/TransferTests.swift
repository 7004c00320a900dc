import Testing

@testable import Counting

@Suite("Seats by the single transferable vote") struct TransferTests {
    private func count(
        _ text: String, _ options: String, _ rules: TransferRules, _ lot: Lot? = nil
    ) throws -> TransferableVote {
        let ballots = try Elections.ballots(text, options: options)
        return try TransferableVote(ballots, rules, lot ?? .first(options.count))
    }

    private func votes(_ stage: TransferStage) -> [String] { stage.votes.map(\.description) }

    @Test func `food for a party, of Wikipedia`() throws {
        let names = "OPCSH"
        let count = try count(
            "O*4, P>O*2, C>S*8, C>H*4, S*1, H*1", names, TransferRules(seats: 3))
        #expect(count.quota == Fraction(6))
        #expect(votes(count.stages[0]) == ["4", "2", "12", "1", "1"])
        #expect(votes(count.stages[1]) == ["4", "2", "6", "5", "3"])
        #expect(votes(count.stages[2]) == ["6", "0", "6", "5", "3"])
        #expect(Elections.names(count.elected, names) == "COS")
        #expect(
            count.stages.map(\.action) == [
                .first, .surplus(of: 2), .exclusion(of: 1), .exclusion(of: 4), .filling,
            ])
        #expect(count.stages[3].nonTransferable == Fraction(3))
    }

    @Test func `thirds stay thirds, of the French Wikipedia`() throws {
        let count = try count(
            "A>B>C>D*28, A>C>D>B*14, B>C>A>D*15, C>A>B>D*17, D>B>C>A*26", "ABCD",
            TransferRules(seats: 2))
        #expect(count.quota == Fraction(34))
        #expect(votes(count.stages[1]) == ["34", "61/3", "59/3", "26"])
        #expect(votes(count.stages[2]) == ["34", "112/3", "0", "86/3"])
        #expect(Elections.names(count.elected, "ABCD") == "AB")
    }

    @Test func `the quota decides, of Wikipedia`() throws {
        let text = "A>C*60, C*14, B*26"
        let hare = try count(text, "ABC", TransferRules(seats: 2, quota: .hare))
        #expect(hare.quota == Fraction(50) && Elections.names(hare.elected, "ABC") == "AB")
        let droop = try count(text, "ABC", TransferRules(seats: 2))
        #expect(droop.quota == Fraction(34) && Elections.names(droop.elected, "ABC") == "AC")
        #expect(votes(droop.stages[1])[2] == "40")
    }

    @Test func `a tie goes by the stage before, of droop's Scottish cases`() throws {
        for lot in [Lot.first(5), .reversed(5)] {
            let count = try count(
                "A>B*1, B*2, C*3, D*4, E*5", "ABCDE",
                TransferRules(seats: 2, arithmetic: .scottish), lot)
            #expect(
                count.stages.map(\.action) == [
                    .first, .exclusion(of: 0), .exclusion(of: 1), .exclusion(of: 2), .filling,
                ])
            #expect(count.stages[2].decision == .stage(0))
            #expect(Set(count.elected) == [3, 4])
        }
    }

    @Test func `transfer values of Scotland are cut after five decimals`() throws {
        // The figures of the ward of Linn in 2007: 129 of 2,043 are worth 0.06314.
        let rules = TransferRules(seats: 4, arithmetic: .scottish)
        let value = rules.value(of: Fraction(1), surplus: Fraction(129), votes: Fraction(2043))
        #expect(value.decimal(5) == "0.06314" && value == Fraction(6314, over: 100_000))
        #expect((value * Fraction(573)).decimal(5) == "36.17922")
    }

    @Test func `as many seats as options, more, and none`() throws {
        let all = try count("A>B*3, B*1", "AB", TransferRules(seats: 2))
        #expect(Set(all.elected) == [0, 1])
        for seats in [0, 3] {
            #expect(throws: CountFault.seats(seats)) {
                try count("A>B*3", "AB", TransferRules(seats: seats))
            }
        }
        let empty = try TransferableVote(
            RankedBallots(options: 3), TransferRules(seats: 1), .first(3))
        #expect(empty.elected.isEmpty && empty.stages.isEmpty)
    }

    /// Ballot by ballot, each with a worth of its own.
    @Test func `ten thousand elections are counted as ballot by ballot`() throws {
        for seed in 1...10_000 {
            var dice = Dice(seed)
            let ballots = try dice.election(strict: true)
            let lot = Lot(dice.shuffled(ballots.options))
            let rules = TransferRules(
                seats: 1 + dice.next(ballots.options), quota: dice.next(3) == 0 ? .hare : .droop,
                arithmetic: dice.next(2) == 0 ? .exact : .scottish)
            let count = try TransferableVote(ballots, rules, lot)
            var slow = SlowTransfer(ballots, rules, lot)
            try #require(count.elected.count == rules.seats, "\(seed)")
            try #require(Set(count.elected) == Set(slow.run()), "\(seed)")
            for stage in count.stages where rules.arithmetic == .exact {
                let all = stage.votes.reduce(stage.nonTransferable, +)
                try #require(all == Fraction(ballots.total), "\(seed)")
            }
        }
    }
}

/// The same rules, written down ballot by ballot.
struct SlowTransfer {
    var papers: [(order: [Int], worth: Fraction, at: Int?)]
    let rules: TransferRules
    let lot: Lot
    let quota: Fraction
    var left: Set<Int>
    var elected: [Int] = []
    var pending: Set<Int> = []
    var before: [[Fraction]] = []
    let options: Int

    init(_ ballots: RankedBallots, _ rules: TransferRules, _ lot: Lot) {
        papers = ballots.counts.flatMap { ranking, count in
            Array(repeating: (ranking.places.map { $0[0] }, Fraction(1), nil), count: count)
        }
        (self.rules, self.lot, options) = (rules, lot, ballots.options)
        left = Set(0..<ballots.options)
        quota =
            rules.quota == .hare
            ? Fraction(ballots.total, over: rules.seats)
            : Fraction(ballots.total / (rules.seats + 1) + 1)
    }

    func votes(_ option: Int) -> Fraction {
        if elected.contains(option), !pending.contains(option) { return quota }
        return papers.filter { $0.at == option }.reduce(Fraction.zero) { $0 + $1.worth }
    }

    mutating func settle() {
        for index in papers.indices where papers[index].at == nil {
            papers[index].at = papers[index].order.first { left.contains($0) }
            if papers[index].at == nil { papers[index].worth = .zero }
        }
        before.append((0..<options).map { votes($0) })
        let reached = left.filter { votes($0) >= quota }
        for option in reached.sorted(by: { votes($0) > votes($1) })
        where elected.count < rules.seats {
            if votes(option) > quota { pending.insert(option) }
            elected.append(option)
            left.remove(option)
        }
    }

    func part(_ tied: Set<Int>, most: Bool) -> Int {
        var tied = tied
        for stage in before.reversed() {
            let had = tied.map { stage[$0] }
            guard let outer = most ? had.max() : had.min() else { break }
            tied = tied.filter { stage[$0] == outer }
        }
        let order = lot.order(tied)
        return most ? order[0] : order[order.count - 1]
    }

    mutating func run() -> [Int] {
        settle()
        while elected.count < rules.seats {
            if left.count <= rules.seats - elected.count {
                elected += left
            } else if !pending.isEmpty {
                let option = part(pending, most: true)
                let (had, over) = (votes(option), votes(option) - quota)
                for index in papers.indices where papers[index].at == option {
                    papers[index].worth = rules.value(
                        of: papers[index].worth, surplus: over, votes: had)
                    papers[index].at = nil
                }
                pending.remove(option)
                settle()
            } else {
                let option = part(left, most: false)
                left.remove(option)
                for index in papers.indices where papers[index].at == option {
                    papers[index].at = nil
                }
                settle()
            }
        }
        return elected
    }
}
