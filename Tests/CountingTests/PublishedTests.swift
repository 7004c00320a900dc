import Testing

@testable import Counting

/// Counts that others have published, each with its source.
@Suite("Published counts") struct PublishedTests {
    /// The examples of Schulze, "The Schulze Method of Voting" (arXiv 1804.02973), as
    /// julien-boudry/Condorcet tests them (Algo/Methods/Schulze/SchulzeTest.php); the last is
    /// that of the English Wikipedia, "Ranked voting". A ballot that names all options but one
    /// has that one last.
    @Test(arguments: [
        ("A>C>D*8, B>A>D*2, C>D>B*4, D>B>A*4, D>C>B*3", "ABCD", "D"),
        ("A>B>C*12, A>D>B*6, B>C>D*9, C>D>A*15, D>B>A*21", "ABCD", "D"),
        ("A>C>D*6, B>A>D*1, C>B>D*3, D>B>A*3, D>C>B*2", "ABCD", "AD"),
        (
            "A>D>E>B>C*3, B>F>E>C>D*3, C>A>B>F>D*4, D>B>C>E>F*1, D>E>F>A>B*4, E>C>B>D>F*2,"
                + "F>A>C>D>B*2", "ABCDEF", "A"
        ),
        (
            "A>D>E>B>C*3, B>F>E>C>D*3, C>A>B>F>D*4, D>B>C>E>F*1, D>E>F>A>B*4, E>C>B>D>F*2,"
                + "F>A>C>D>B*2, A>E>F>C>B*2", "ABCDEF", "D"
        ),
        (
            "A>B>D*3, A>D>B*5, A>D>C*1, B>A>D*2, B>D>C*2, C>A>B*4, C>B>A*6, D>B>C*2, D>C>A*5",
            "ABCD", "A"
        ),
        (
            "A>B>D>E*3, A>D>E>B*5, A>D>E>C*1, B>A>D>E*2, B>D>E>C*2, C>A>B>D*4, C>B>A>D*6,"
                + "D>B>E>C*2, D>E>C>A*5", "ABCDE", "B"
        ),
        // By margins A would win: this is where winning votes differ.
        (
            "A>B>C>D*6, A=B*8, A=C*8, A=C>D*18, A=C=D*8, B*40, C>B>D*4, C>D>A*9, C=D*8,"
                + "D>A>B*14, D>B>C*11, D>C>A*4", "ABCD", "D"
        ),
        (
            "A>D>B>E*9, B>C>A>D*6, B>C>D>E*5, C>D>B>E*2, D>E>C>B*6, E>A>C>B*14, E>C>A>B*2,"
                + "E>D>A>C*1", "ABCDE", "B"
        ),
        (
            "A>D>B>E*9, B>A>C>E*1, C>B>A>D*6, C>D>B>E*2, C>D>E>A*5, D>E>C>A*6, E>B>A>C*14,"
                + "E>B>C>A*2", "ABCDE", "E"
        ),
        (
            "A>C>E>D>B*98, B>A>E>C>D*64, B>A>E>D>C*12, B>E>A>C>D*98, B>E>A>D>C*13,"
                + "B>E>D>A>C*125, C>A>E>D>B*124, C>E>A>D>B*76, D>A>B>E>C*21, D>B>A>E>C*30,"
                + "D>B>E>C>A*98, D>C>A>B>E*139, D>C>B>A>E*23", "ABCDE", "A"
        ),
    ])
    func `rankings by Schulze`(_ text: String, _ options: String, _ best: String) throws {
        let count = SchulzeCount(try Elections.ballots(text, options: options))
        #expect(Elections.names(count.ranks[0], options) == best)
    }

    /// The mayor of Burlington, 2009, among the three who were left (rangevoting.org/Burlington,
    /// as votelib tests it): Kiss by instant run-off, Montroll by every pair.
    @Test func `Burlington by instant run-off, and by pairs`() throws {
        let ballots = try Elections.ballots(
            """
            M>K>W*1332, M>W>K*767, M*455, K>M>W*2043, K>W>M*371, K*568, W>M>K*1513, W>K>M*495,
            W*1289
            """, options: "MKW")
        let runoff = try InstantRunoff(ballots, .first(3))
        #expect(runoff.rounds.map(\.votes) == [[2_554, 2_982, 3_297], [0, 4_314, 4_064]])
        #expect(runoff.winner == 1 && runoff.rounds[1].exhausted == 455)
        #expect(SchulzeCount(ballots).ranks[0] == [0])
    }

    /// Bob, Sue and Bill, of the English Wikipedia's "Instant-runoff voting", as
    /// julien-boudry/Condorcet tests it.
    @Test func `five friends by instant run-off`() throws {
        let runoff = try InstantRunoff(
            try Elections.ballots("B>L>S*2, S>B>L*2, L>S>B*1", options: "BSL"), .first(3))
        #expect(runoff.rounds.map(\.votes) == [[2, 2, 1], [2, 3, 0]])
        #expect(runoff.winner == 1)
    }

    /// Of the English Wikipedia's "Schulze STV" and of the Italian one's "Voto singolo
    /// trasferibile", as julien-boudry/Condorcet tests them.
    @Test func `seats by the transferable vote`() throws {
        let one = try TransferableVote(
            try Elections.ballots(
                "A>B>C*12, A>C>B*26, A>C>B*12, C>A>B*13, B*27", options: "ABC"),
            TransferRules(seats: 2), .first(3))
        #expect(Set(one.elected) == [0, 1])
        #expect(one.stages[1].votes[1] == Fraction(789, over: 25))
        #expect(one.stages[1].votes[2] == Fraction(686, over: 25))
        let other = try TransferableVote(
            try Elections.ballots("A>D*40, B>A*10, B>C*5, C>B*25, D>B*20", options: "ABCD"),
            TransferRules(seats: 3), .first(4))
        #expect(Set(other.elected) == [0, 3, 2])
    }

    /// From the first count and the transfers: the presidents of Ireland of 1945 and 1990 (English
    /// Wikipedia), and Alaska's seat in Congress, August 2022 (Washington Post, 31 August 2022).
    @Test(arguments: [
        (
            "A*537965, B*335539, C>A*27200, C>B*117886, C*67748",
            [[537_965, 335_539, 212_834], [565_165, 453_425, 0]], 0, 67_748
        ),
        (
            "A*612265, B*694484, C>A*205565, C>B*36789, C*25548",
            [[612_265, 694_484, 267_902], [817_830, 731_273, 0]], 0, 25_548
        ),
        (
            "A*75761, B*58945, C>A*15445, C>B*27042, C*11269",
            [[75_761, 58_945, 53_756], [91_206, 85_987, 0]], 0, 11_269
        ),
    ])
    func `elections by instant run-off`(
        _ text: String, _ votes: [[Int]], _ winner: Int, _ exhausted: Int
    ) throws {
        let runoff = try InstantRunoff(try Elections.ballots(text, options: "ABC"), nil)
        #expect(runoff.rounds.map(\.votes) == votes && runoff.winner == winner)
        #expect(runoff.rounds[1].exhausted == exhausted)
    }

    /// jklundell/droop, test/blt/513.blt and test/blt/scotland/weak-surplus.blt, by the rules of
    /// Scotland.
    @Test func `small counts by the rules of Scotland`() throws {
        let twins = try TransferableVote(
            try Elections.ballots("A>B*5, B*1, C*3", options: "ABC"),
            TransferRules(seats: 2, arithmetic: .scottish), .first(3))
        #expect(twins.stages[1].votes == [Fraction(4), Fraction(2), Fraction(3)])
        #expect(twins.stages[2].nonTransferable == Fraction(2) && Set(twins.elected) == [0, 2])
        let weak = try TransferableVote(
            try Elections.ballots("A>C*10, B*8, C*6, D*5, E>D*3, F>D*3", options: "ABCDEF"),
            TransferRules(seats: 4, arithmetic: .scottish), .reversed(6))
        #expect(weak.quota == Fraction(8) && Set(weak.elected) == [0, 1, 2, 3])
        #expect(weak.stages[1].votes[2] == Fraction(8))
    }
}
