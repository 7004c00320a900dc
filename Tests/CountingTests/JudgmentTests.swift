import Testing

@testable import Counting

@Suite("Mentions counted by majority judgment") struct JudgmentTests {
    @Test func `seventeen proposals and eighteen judges, of MieuxVoter`() throws {
        let counts = [
            [0, 2, 0, 7, 5, 4], [1, 1, 1, 7, 4, 4], [2, 4, 2, 1, 5, 4], [1, 2, 4, 6, 2, 3],
            [1, 2, 5, 4, 3, 3], [1, 4, 3, 2, 5, 3], [1, 1, 2, 4, 4, 6], [1, 3, 1, 4, 3, 6],
            [1, 2, 2, 6, 3, 4], [2, 2, 1, 5, 2, 6], [0, 0, 0, 0, 1, 17], [1, 0, 2, 3, 7, 5],
            [0, 2, 1, 1, 4, 10], [1, 1, 3, 1, 5, 7], [1, 1, 0, 1, 11, 4], [1, 2, 3, 6, 5, 1],
            [1, 0, 2, 0, 3, 12],
        ]
        let judgment = try MajorityJudgment(counts, judges: 18)
        #expect(
            judgment.order == [10, 16, 12, 13, 14, 11, 6, 7, 0, 2, 9, 1, 8, 15, 3, 5, 4])
        #expect(judgment.profiles[10].median == 5)
    }

    @Test func `three judges, of MieuxVoter`() throws {
        let judgment = try MajorityJudgment([[1, 1, 1], [1, 2, 0], [0, 2, 1]], judges: 3)
        #expect(judgment.ranks == [2, 3, 1])
    }

    /// MieuxVoter/majority-judgment-library-java: its tests (MajorityJudgmentDeliberatorTest.java:
    /// two of the README, a worst grade for who is silent) and assertions.json, "Few judgments".
    @Test(arguments: [
        ([[4, 5, 2, 1, 3, 1, 2], [3, 6, 2, 1, 3, 1, 2]], 18, [2, 1]),
        ([[2, 3, 0, 3], [2, 0, 4, 2], [2, 1, 3, 2]], 8, [3, 1, 2]),
        ([[0, 0, 1], [0, 3, 0]], 3, [2, 1]),
        ([[1, 1, 1], [1, 0, 2], [3, 0, 0], [2, 0, 1], [0, 3, 0]], 3, [3, 1, 5, 4, 2]),
    ])
    func `small judgments, of MieuxVoter`(_ counts: [[Int]], _ judges: Int, _ ranks: [Int]) throws {
        #expect(try MajorityJudgment(counts, judges: judges).ranks == ranks)
    }

    @Test func `equal profiles share a rank, and a missing mention is the worst`() throws {
        let judgment = try MajorityJudgment(
            [
                [1, 1, 4, 3, 7, 4, 1], [0, 2, 4, 3, 7, 4, 1], [1, 1, 4, 3, 7, 4, 1],
                [1, 0, 4, 3, 7, 4, 1],
            ], judges: 21)
        #expect(judgment.ranks == [2, 1, 2, 4])
        #expect(judgment.profiles[3].counts[0] == 2)
    }

    @Test func `of an even number, the lower median is the mention`() throws {
        let judgment = try MajorityJudgment([[0, 0, 0, 5, 5, 0, 0]], judges: 10)
        #expect(judgment.profiles[0].median == 3)
    }

    @Test func `a profile of another scale or with too many mentions is refused`() {
        #expect(throws: CountFault.self) { try MajorityJudgment([[1, 1], [1]], judges: 2) }
        #expect(throws: CountFault.self) { try MajorityJudgment([[2, 1]], judges: 2) }
    }

    /// One lower median is taken out of a row at a time.
    @Test func `ten thousand judgments are ordered as by taking medians away`() throws {
        for seed in 1...10_000 {
            var dice = Dice(seed)
            let (judges, mentions) = (1 + dice.next(30), 2 + dice.next(6))
            let counts = (0..<2 + dice.next(5)).map { _ in
                var counts = [Int](repeating: 0, count: mentions)
                for _ in 0..<judges - dice.next(min(3, judges)) { counts[dice.next(mentions)] += 1 }
                return counts
            }
            let judgment = try MajorityJudgment(counts, judges: judges)
            let rows = counts.map { counts -> [Int] in
                var row = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
                row = Array(repeating: 0, count: judges - row.count) + row
                return (0..<judges).map { _ in row.remove(at: (row.count - 1) / 2) }
            }
            for option in counts.indices {
                let better = rows.count { rows[option].lexicographicallyPrecedes($0) }
                try #require(judgment.ranks[option] == better + 1, "\(seed)")
            }
        }
    }
}
