import Community
import Content
import Counting
import Storage
import TestKit
import Testing

@testable import Polls

/// Published counts and real reports, from the ballots as they are kept to what is decided.
@Suite("Published counts, ballot by ballot") struct VectorTests {
    private func count(
        _ method: VoteMethod, _ options: Int, _ ballots: [(String, Int)], seats: Int = 1,
        required: Question.Required? = nil, tie: PollRules.Tie = .said, enrolled: Int = 0
    ) throws -> CountedQuestion {
        var paper = Paper(method, options: options)
        (paper.seats, paper.required, paper.tie) = (seats, required, tie)
        paper.enrolled = enrolled
        return try paper.count(Dictionary(ballots) { $0 + $1 })
    }

    @Test func `P1: forty-five voters elect E, of Schulze's paper`() throws {
        let counted = try count(
            .schulze, 5,
            [
                ("r0>2>1>4>3", 5), ("r0>3>4>2>1", 5), ("r1>4>3>0>2", 8), ("r2>0>1>4>3", 3),
                ("r2>0>4>1>3", 7), ("r2>1>0>3>4", 2), ("r3>2>4>1>0", 7), ("r4>1>0>3>2", 8),
            ])
        #expect(counted.seats.winners == [4])
        #expect(counted.ranks == [[4], [0], [2], [1], [3]])
    }

    @Test func `P2: a tie is said, or drawn, and never by the order of the options`() throws {
        let ballots = [("r0>1>2", 3), ("r2>1>3", 2), ("r3>0>1", 2), ("r3>1>2", 2)]
        let said = try count(.schulze, 4, ballots)
        #expect(said.seats.winners.isEmpty && said.seats.tied == [1, 3])
        let drawn = try count(.schulze, 4, ballots, tie: .lot)
        #expect(drawn.seats.winners == [1] && drawn.seats.drawn == [1, 3])
    }

    @Test func `P3: Tennessee, by one choice, by instant run-off and by Schulze`() throws {
        let ballots = [("r0>1>2>3", 42), ("r1>2>3>0", 26), ("r2>3>1>0", 15), ("r3>2>1>0", 17)]
        #expect(try count(.runoff, 4, ballots).seats.winners == [3])
        #expect(try count(.schulze, 4, ballots).seats.winners == [1])
        let plain = try count(.one, 4, [("c0", 42), ("c1", 26), ("c2", 15), ("c3", 17)])
        #expect(plain.seats.winners == [0])
    }

    @Test func `P4, P6: seats by the transferable vote, of Wikipedia`() throws {
        let food = [
            ("r0", 4), ("r1>0", 2), ("r2>3", 8), ("r2>4", 4), ("r3", 1), ("r4", 1),
        ]
        #expect(try count(.transferable, 5, food, seats: 3).seats.winners == [2, 0, 3])
        let quota = [("r0>2", 60), ("r2", 14), ("r1", 26)]
        #expect(try Set(count(.transferable, 3, quota, seats: 2).seats.winners) == [0, 2])
    }

    @Test func `P10: a missing mention is the worst, a blank ballot does not judge`() throws {
        let counted = try count(
            .judgment, 2, [("m4,5", 2), ("m_,1", 1), ("-", 4)])
        guard case .judgment(let judgment) = counted.count else {
            Issue.record("no judgment")
            return
        }
        #expect(judgment.profiles[0].counts == [1, 0, 0, 0, 2, 0, 0])
        #expect(counted.blank == 4 && counted.answered == 3)
        #expect(counted.seats.winners == [1])
    }

    @Test func `P17: exhausted ballots count for nobody, and second choices part no tie`() throws {
        let counted = try count(
            .runoff, 4, [("r0", 4), ("r1", 4), ("r2>0", 2), ("r3>2>1", 2)], tie: .lot)
        guard case .runoff(let count) = counted.count else {
            Issue.record("no run-off")
            return
        }
        #expect(count.rounds[0].decision == .lot && count.rounds[0].out == 3)
        let worn = try self.count(.runoff, 3, [("r0", 5), ("r1", 4), ("r2", 3)])
        #expect(worn.seats.winners == [0])
    }

    @Test func `P18: of half Bien and half Passable the mention is Passable`() throws {
        let counted = try count(.judgment, 1, [("m4", 5), ("m2", 5)])
        guard case .judgment(let judgment) = counted.count else { return }
        #expect(judgment.profiles[0].median == 2)
    }

    /// Nextcloud Polls 211, 2850, 4258: the hour of each date is that of its own day's clock, and
    /// a whole day is a date.
    @Test func `P19: dates are what was typed, on both sides of a change of clocks`() throws {
        let words = try Catalogues(folder: Town.resources + "/config/locales").words("fr")
        let autumn = Choice(day: "2017-10-29", time: "09:00")
        #expect(
            autumn.label(in: "Europe/Paris", words)
                == "dimanche 29 octobre 2017 à 9\u{A0}h\u{A0}00 (Europe/Paris)")
        for day in ["2019-03-24", "2019-03-31", "2019-04-07"] {
            #expect(
                Choice(day: day, time: "16:00").label(in: "Europe/Paris", words).contains(
                    "16\u{A0}h"))
        }
        let whole = Choice(day: "2025-10-26", time: nil)
        #expect(whole.label(in: "America/Martinique", words) == "dimanche 26 octobre 2025")
        let dates = try count(.dates, 2, [("dy,m", 2), ("dn,y", 2), ("d_,y", 1), ("-", 1)])
        #expect(dates.seats.winners == [1])
    }

    /// OpenSlides 2192, 6667; bettervoting 740: forty enrolled, nine for, seven against, two blank.
    @Test func `P23: bases of a share, and a quorum that is not met`() throws {
        let ballots = [("c0", 9), ("c1", 7), ("-", 2)]
        func wins(_ base: Question.Required.Base, _ share: Share) throws -> Bool {
            try count(
                .one, 2, ballots, required: .init(share: share, base: base), enrolled: 40
            ).wins(0)
        }
        #expect(try wins(.nonblank, .moreThanHalf))
        #expect(try !wins(.cast, .moreThanHalf))
        #expect(try !wins(.enrolled, .moreThanHalf))
        #expect(try !wins(.nonblank, .twoThirds))
        #expect(Quorum(numerator: 1, denominator: 2, base: .cast).least(of: 40) == 20)
        #expect(Share.twoThirds.least(of: 17) == 12)
    }

    @Test func `scores: what is left out has no points, and zero is no blank`() throws {
        let counted = try count(.score, 2, [("s5,_", 1), ("s0,0", 1), ("s1,4", 1), ("-", 1)])
        guard case .scores(let sums, _) = counted.count else { return }
        #expect(sums == [6, 4] && counted.blank == 1 && counted.seats.winners == [0])
    }
}
