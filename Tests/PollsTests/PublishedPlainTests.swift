import Counting
import Testing

@testable import Polls

/// Counts that others have published, of the methods that add up; each with its source.
@Suite("Published counts of choices, scores and dates") struct PublishedPlainTests {
    struct Tally: Sendable, CustomTestStringConvertible {
        let source: String
        let votes: [Int]
        var ballots: Int?
        var seats = 1
        let winners: Set<Int>
        var tied: Set<Int> = []

        var testDescription: String { source }
        var papers: Int {
            ballots ?? max(votes.max() ?? 0, (votes.reduce(0, +) + seats - 1) / seats)
        }
    }

    private func check(_ tally: Tally, _ method: VoteMethod, _ ballots: [String: Int]) throws {
        var paper = Paper(method, options: tally.votes.count)
        paper.seats = tally.seats
        let counted = try paper.count(ballots)
        guard case .votes(let votes) = counted.count else {
            Issue.record("no votes")
            return
        }
        #expect(votes == tally.votes)
        #expect(Set(counted.seats.winners) == tally.winners && counted.seats.tied == tally.tied)
    }

    @Test(arguments: [
        Tally(source: "Wikipedia, Tennessee", votes: [42, 26, 15, 17], winners: [0]),
        Tally(
            source: "julien-boudry/Condorcet, FirstPastThePostTest.php: France, 2002, a sample",
            votes: [
                1988, 1618, 1686, 684, 572, 533, 525, 425, 423, 391, 337, 234, 232, 188, 119, 47,
            ], winners: [0]),
        Tally(
            source: "Wikipedia, Block approval voting: one vote, three seats",
            votes: [800, 1900, 700, 900, 1100, 400, 800, 800, 700, 700, 600, 500],
            ballots: 10_000, seats: 3, winners: [1, 3, 4]),
        Tally(
            source: "Equal-Vote/star-server, Plurality.test.ts", votes: [0, 2, 3, 5], seats: 2,
            winners: [2, 3]),
        Tally(
            source: "Equal-Vote/star-server, Plurality.test.ts: a tie for the second seat",
            votes: [0, 3, 3, 5], seats: 2, winners: [3], tied: [1, 2]),
    ])
    func `one choice`(_ tally: Tally) throws {
        var ballots = Dictionary(
            uniqueKeysWithValues: tally.votes.enumerated().filter { $1 > 0 }.map {
                (Reply.choices([$0]).code, $1)
            })
        let rest = (tally.ballots ?? 0) - tally.votes.reduce(0, +)
        if rest > 0 { ballots[Reply.blank.code] = rest }
        try check(tally, .one, ballots)
    }

    @Test(arguments: [
        Tally(
            source: "Wikipedia, Block voting: up to three votes, three seats",
            votes: [3555, 3700, 3600, 2600, 2500, 2400, 2300, 2395, 1900, 1800, 650, 600],
            ballots: 10_000, seats: 3, winners: [0, 1, 2]),
        Tally(
            source: "Wikipedia, 2006 Manx general election: Douglas East",
            votes: [777, 728, 574, 252, 194, 189], ballots: 1_540, seats: 2, winners: [0, 1]),
        Tally(
            source: "the same: Douglas North", votes: [1627, 1615, 688, 290], ballots: 2_248,
            seats: 2, winners: [0, 1]),
        Tally(
            source: "the same: Douglas South", votes: [1873, 873, 829, 399, 361, 219], seats: 2,
            winners: [0, 1]),
        Tally(
            source: "the same: Douglas West", votes: [1248, 1009, 692, 518], seats: 2,
            winners: [0, 1]),
    ])
    func `several choices, as many as there are seats`(_ tally: Tally) throws {
        let ballots = Paper.dealt(tally.votes, on: tally.papers)
        for (code, _) in ballots {
            guard case .choices(let options) = Reply(code: code) else { continue }
            #expect(options.count <= tally.seats)
        }
        try check(tally, .several, ballots)
    }

    @Test(arguments: [
        Tally(
            source: "electowiki, 2021 St. Louis mayoral election, first round",
            votes: [25_388, 20_659, 17_186, 6_428], ballots: 44_571, seats: 2, winners: [0, 1]),
        Tally(
            source: "Wikipedia, Block approval voting",
            votes: [4200, 4500, 3900, 5200, 5000, 4700, 4400, 4900, 4400, 3900, 2600, 2300],
            ballots: 10_000, seats: 3, winners: [3, 4, 7]),
        Tally(
            source: "Lackner and Skowron, Multi-Winner Voting with Approval Preferences, ex. 2.2",
            votes: [8, 4, 4, 2, 1, 2, 1, 0], ballots: 12, seats: 4, winners: [0, 1, 2],
            tied: [3, 5]),
        Tally(
            source: "Wikipedia, Approval voting: Tennessee, each the nearest two",
            votes: [42, 68, 58, 32], ballots: 100, winners: [1]),
        Tally(
            source: "Equal-Vote/star-server, Approval.test.ts", votes: [1, 3, 6, 7], ballots: 7,
            seats: 2, winners: [2, 3]),
    ])
    func `approval`(_ tally: Tally) throws {
        try check(tally, .approval, Paper.dealt(tally.votes, on: tally.papers))
    }

    /// Ballots as they are kept, and what they make.
    struct Marks: Sendable {
        let ballots: [String: Int]
        var sums: [Int] = []
        var winners: [Int] = []
        var tied: Set<Int> = []
    }

    /// larryhastings/starvote: the score rounds of its README and of test_elections.
    private static let scored = [
        Marks(
            ballots: ["s1,3,5": 1, "s5,2,3": 1, "s4,4,5": 1], sums: [10, 9, 13], winners: [2]),
        Marks(
            ballots: ["s5,2,1": 2, "s4,2,1": 4, "s0,1,1": 11], sums: [26, 23, 17], winners: [0]),
        Marks(ballots: ["s1,4,5": 1, "s1,3,2": 1, "s1,5,5": 1], sums: [3, 12, 12], tied: [1, 2]),
        Marks(
            ballots: ["s3,0,1,1,1": 8, "s_,4,_,_,_": 5, "s0,1,3,2,1": 2, "s0,2,5,4,3": 1],
            sums: [24, 24, 19, 16, 13], tied: [0, 1]),
        Marks(
            ballots: ["s1,3,5,5": 1, "s3,5,1,5": 1, "s5,1,3,5": 1], sums: [9, 9, 9, 15],
            winners: [3]),
    ]

    @Test(arguments: scored)
    func `scores from 0 to 5`(_ marks: Marks) throws {
        let counted = try Paper(.score, options: marks.sums.count).count(marks.ballots)
        guard case .scores(let found, _) = counted.count else {
            Issue.record("no scores")
            return
        }
        #expect(found == marks.sums)
        #expect(counted.seats.winners == marks.winners && counted.seats.tied == marks.tied)
    }

    /// lukevella/rallly, the tests of its results ("total availability over yes votes", "yes votes
    /// as tiebreaker", ties), which has the same rule; jelhan/croodle, view-evaluation-test.js.
    private static let dated = [
        Marks(ballots: ["dy,y,_": 1, "dy,n,_": 2, "dm,_,_": 1, "dn,_,_": 1], winners: [0]),
        Marks(ballots: ["dy,y": 2], tied: [0, 1]),
        Marks(ballots: ["dy,y": 3, "dy,m": 1, "d_,m": 1], winners: [1]),
        Marks(ballots: ["dy,y": 3, "dm,y": 1], winners: [1]),
        Marks(ballots: ["dy,y": 1, "dn,y": 1], winners: [1]),
        Marks(ballots: ["dy,y,n": 1, "dn,y,y": 1], winners: [1]),
    ]

    @Test(arguments: dated)
    func `dates`(_ marks: Marks) throws {
        let options = marks.ballots.keys.first?.split(separator: ",").count ?? 0
        let counted = try Paper(.dates, options: options).count(marks.ballots)
        #expect(counted.seats.winners == marks.winners && counted.seats.tied == marks.tied)
    }
}
