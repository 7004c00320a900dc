import Testing

@testable import Counting

@Suite("Rankings counted by Schulze") struct SchulzeTests {
    @Test func `forty-five voters, of Schulze's own paper`() throws {
        let names = "ABCDE"
        let ballots = try Elections.ballots(
            """
            A>C>B>E>D*5, A>D>E>C>B*5, B>E>D>A>C*8, C>A>B>E>D*3, C>A>E>B>D*7, C>B>A>D>E*2,
            D>C>E>B>A*7, E>B>A>D>C*8
            """, options: names)
        let count = SchulzeCount(ballots)
        #expect(count.ranks.map { Elections.names($0, names) } == ["E", "A", "C", "B", "D"])
        let pairs = [
            [0, 20, 26, 30, 22], [25, 0, 16, 33, 18], [19, 29, 0, 17, 24], [15, 12, 28, 0, 14],
            [23, 27, 21, 31, 0],
        ]
        let paths = [
            [0, 28, 28, 30, 24], [25, 0, 28, 33, 24], [25, 29, 0, 29, 24], [25, 28, 28, 0, 24],
            [25, 28, 28, 31, 0],
        ]
        for option in 0..<5 {
            for other in 0..<5 where other != option {
                #expect(count.pairs[option, other] == pairs[option][other])
                #expect(count.strength(from: option, to: other) == paths[option][other])
            }
        }
    }

    @Test func `cut ballots and a tie that is said, of the same paper`() throws {
        let ballots = try Elections.ballots(
            "A>B>C*3, C>B>D*2, D>A>B*2, D>B>C*2", options: "ABCD")
        let ranks = SchulzeCount(ballots).ranks.map { Elections.names($0, "ABCD") }
        #expect(ranks == ["BD", "AC"])
    }

    @Test func `the capital of Tennessee is Nashville`() throws {
        let ballots = try Elections.ballots(
            "M>N>C>K*42, N>C>K>M*26, C>K>N>M*15, K>C>N>M*17", options: "MNCK")
        let ranks = SchulzeCount(ballots).ranks.map { Elections.names($0, "MNCK") }
        #expect(ranks == ["N", "C", "K", "M"])
    }

    @Test func `equals and those who are not named count for neither`() throws {
        let ballots = try Elections.ballots("A=B>C*4, C*3", options: "ABCD")
        let count = SchulzeCount(ballots)
        #expect(count.pairs[0, 1] == 0 && count.pairs[1, 0] == 0)
        #expect(count.pairs[2, 3] == 7 && count.pairs[0, 2] == 4 && count.pairs[2, 0] == 3)
        #expect(count.ranks == [[0, 1], [2], [3]])
    }

    /// Every path is walked: slow and obvious.
    @Test func `ten thousand elections are counted as by walking every path`() throws {
        for seed in 1...10_000 {
            var dice = Dice(seed)
            let ballots = try dice.election(strict: false)
            let count = SchulzeCount(ballots)
            let n = ballots.options
            func strongest(_ from: Int, _ to: Int, _ passed: Set<Int>) -> Int {
                (0..<n).filter { !passed.contains($0) && $0 != from }.map { next -> Int in
                    let won = count.pairs[from, next] > count.pairs[next, from]
                    let link = won ? count.pairs[from, next] : 0
                    guard next != to, link > 0 else { return link }
                    return min(link, strongest(next, to, passed.union([from])))
                }.max() ?? 0
            }
            for option in 0..<n {
                for other in 0..<n where other != option {
                    let slow = strongest(option, other, [])
                    try #require(count.strength(from: option, to: other) == slow, "\(seed)")
                }
            }
            try #require(count.ranks.flatMap(\.self).sorted() == Array(0..<n))
        }
    }
}
