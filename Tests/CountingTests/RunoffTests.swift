import Testing

@testable import Counting

@Suite("Rankings counted by instant run-off") struct RunoffTests {
    @Test func `the capital of Tennessee is Knoxville`() throws {
        let ballots = try Elections.ballots(
            "M>N>C>K*42, N>C>K>M*26, C>K>N>M*15, K>C>N>M*17", options: "MNCK")
        let count = try InstantRunoff(ballots, .first(4))
        let votes = [[42, 26, 15, 17], [42, 26, 0, 32], [42, 0, 0, 58]]
        #expect(count.rounds.map(\.votes) == votes)
        #expect(count.rounds.map(\.out) == [2, 1, nil])
        #expect(count.winner == 3)
    }

    @Test func `a tie for the last place goes by the lot, and it says so`() throws {
        let text = "A*4, B*4, C>A*2, D>C>B*2"
        let one = try InstantRunoff(
            try Elections.ballots(text, options: "ABCD"), Lot([0, 1, 3, 2]))
        #expect(one.rounds.map(\.votes)[1] == [6, 4, 0, 2] && one.rounds[0].decision == .lot)
        #expect(one.rounds[2].votes == [6, 6, 0, 0])
        #expect(one.rounds[2].decision == .stage(1) && one.winner == 0)
        let other = try InstantRunoff(
            try Elections.ballots(text, options: "ABCD"), Lot([0, 1, 2, 3]))
        #expect(other.rounds[1].votes == [4, 4, 4, 0])
    }

    @Test func `ballots that name nobody who is left count for nobody`() throws {
        let ballots = try Elections.ballots("A*5, B*4, C*3", options: "ABC")
        let count = try InstantRunoff(ballots, .first(3))
        #expect(count.rounds.map(\.exhausted) == [0, 3])
        // Five of nine that still count, though not of twelve.
        #expect(count.winner == 0 && count.rounds[1].counting == 9)
    }

    @Test func `half is not more than half`() throws {
        let count = try InstantRunoff(
            try Elections.ballots("A*2, B*1, C>B*1", options: "ABC"), .first(3))
        #expect(count.rounds.count > 1)
        let alone = try InstantRunoff(RankedBallots(options: 3), .first(3))
        #expect(alone.winner == nil && alone.rounds.isEmpty)
    }

    @Test func `equals are refused rather than guessed`() throws {
        let ballots = try Elections.ballots("A=B", options: "ABC")
        #expect(throws: CountFault.equalPlaces) { try InstantRunoff(ballots, .first(3)) }
    }

    /// Each round counts all ballots anew, ballot by ballot.
    @Test func `ten thousand elections are counted as by hand`() throws {
        for seed in 1...10_000 {
            var dice = Dice(seed)
            let ballots = try dice.election(strict: true)
            let lot = Lot(dice.shuffled(ballots.options))
            let papers = ballots.counts.flatMap { ranking, count in
                Array(repeating: ranking.places.map { $0[0] }, count: count)
            }
            var left = Set(0..<ballots.options)
            var before: [[Int: Int]] = []
            var winner: Int?
            while winner == nil {
                var votes = Dictionary(uniqueKeysWithValues: left.map { ($0, 0) })
                for paper in papers {
                    if let one = paper.first(where: left.contains) { votes[one, default: 0] += 1 }
                }
                let all = votes.values.reduce(0, +)
                winner = left.first { votes[$0, default: 0] * 2 > all }
                let least = votes.values.min()
                var last = left.filter { votes[$0] == least }
                for round in before.reversed() {
                    let least = last.map { round[$0] ?? 0 }.min()
                    last = last.filter { round[$0] ?? 0 == least }
                }
                left.remove(lot.order(last)[last.count - 1])
                before.append(votes)
            }
            let count = try InstantRunoff(ballots, lot)
            try #require(count.winner == winner, "\(seed)")
            try #require(count.rounds.count == before.count)
        }
    }
}
