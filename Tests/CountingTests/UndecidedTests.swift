import Testing

@testable import Counting

/// Before the end, the seed of the lot is known to nobody.
@Suite("Counts that wait for the lot") struct UndecidedTests {
    @Test func `a tie that only the lot can part stops the count, and nobody wins`() throws {
        let even = try Elections.ballots("A*1, B*1", options: "AB")
        let runoff = try InstantRunoff(even, nil)
        #expect(runoff.winner == nil && runoff.undecided == [0, 1])
        let seats = try TransferableVote(even, TransferRules(seats: 1), nil)
        #expect(seats.elected.isEmpty && seats.undecided == [0, 1])
    }

    @Test func `those who have nothing go out without it`() throws {
        let ballots = try Elections.ballots("A*3, B*2", options: "ABCD")
        let runoff = try InstantRunoff(ballots, nil)
        #expect(runoff.winner == 0 && runoff.undecided.isEmpty)
        let one = try TransferableVote(ballots, TransferRules(seats: 2), nil)
        #expect(one.elected == [0, 1] && one.undecided.isEmpty)
        // The third seat would go to one of two who have nothing.
        let open = try TransferableVote(ballots, TransferRules(seats: 3), nil)
        #expect(open.elected == [0, 1] && Set(open.undecided) == [2, 3])
    }

    /// What is said without the lot comes true whatever the lot is.
    @Test func `ten thousand elections: what is decided without the lot no lot changes`() throws {
        var open = 0
        for seed in 1...10_000 {
            var dice = Dice(seed)
            let ballots = try dice.election(strict: true)
            let rules = TransferRules(
                seats: 1 + dice.next(ballots.options), quota: dice.next(3) == 0 ? .hare : .droop,
                arithmetic: dice.next(2) == 0 ? .exact : .scottish)
            let runoff = try InstantRunoff(ballots, nil)
            let seats = try TransferableVote(ballots, rules, nil)
            if !runoff.undecided.isEmpty { open += 1 }
            try #require((runoff.winner == nil) == !runoff.undecided.isEmpty, "\(seed)")
            try #require(seats.elected.count == rules.seats || !seats.undecided.isEmpty)
            for _ in 0..<3 {
                let lot = Lot(dice.shuffled(ballots.options))
                let winner = try InstantRunoff(ballots, lot).winner
                if let decided = runoff.winner { try #require(winner == decided, "\(seed)") }
                let elected = Set(try TransferableVote(ballots, rules, lot).elected)
                try #require(elected.isSuperset(of: seats.elected), "\(seed)")
            }
        }
        #expect(open > 100)
    }
}
