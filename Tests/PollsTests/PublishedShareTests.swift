import Counting
import Testing

@testable import Polls

/// Votes whose required share was met or missed, and on what; each with its source.
@Suite("Published votes with a required share") struct PublishedShareTests {
    private func winners(
        _ votes: [Int], blank: Int = 0, enrolled: Int = 0, _ share: Share,
        of base: Question.Required.Base
    ) throws -> [Int] {
        var paper = Paper(.one, options: votes.count)
        (paper.required, paper.enrolled) = (.init(share: share, base: base), enrolled)
        var ballots = Dictionary(
            uniqueKeysWithValues: votes.enumerated().map { (Reply.choices([$0]).code, $1) })
        ballots[Reply.blank.code] = blank
        return try paper.count(ballots).seats.winners
    }

    /// Wikipedia, "1979 Scottish devolution referendum": more than half of the votes, but less
    /// than the 40 % of the electorate that the law asked for.
    @Test func `Scotland, 1979: a majority that was too small`() throws {
        let votes = [1_230_937, 1_153_502]
        #expect(
            try winners(votes, blank: 3_133, enrolled: 3_747_112, .moreThanHalf, of: .cast) == [0])
        #expect(
            try winners(votes, blank: 3_133, enrolled: 3_747_112, Share(2, of: 5), of: .enrolled)
                .isEmpty)
    }

    /// politiquemania.com, "Résultats du référendum de 2005 : Sepmes": 463 enrolled, 340 voted.
    @Test func `Sepmes, 2005: against by more than half, though not of those enrolled`() throws {
        #expect(
            try winners([126, 196], blank: 18, enrolled: 463, .moreThanHalf, of: .nonblank) == [1])
        #expect(
            try winners([126, 196], blank: 18, enrolled: 463, .moreThanHalf, of: .enrolled)
                .isEmpty)
    }

    /// ville-gardanne.fr, "Référendum": the treaty of Maastricht, 20 September 1992.
    @Test func `France, 1992: a narrow yes, which is no two thirds`() throws {
        let votes = [13_162_992, 12_623_582]
        #expect(try winners(votes, .moreThanHalf, of: .nonblank) == [0])
        #expect(try winners(votes, .twoThirds, of: .nonblank).isEmpty)
    }

    /// Wikipedia, "Block approval voting": of 10,000 voters 5,200 choose one and 5,000 another.
    @Test func `exactly half of ten thousand is not more than half`() throws {
        var paper = Paper(.approval, options: 3)
        (paper.seats, paper.required) = (3, .init(share: .moreThanHalf, base: .cast))
        let counted = try paper.count(Paper.dealt([5_200, 5_000, 4_900], on: 10_000))
        #expect(counted.seats.winners == [0] && counted.needed == 5_001)
    }

    /// OpenSlides/OpenSlides 6667 and 2192: two thirds of 17 are 12.
    @Test func `two thirds are not rounded down`() throws {
        #expect(try winners([11, 6], .twoThirds, of: .nonblank).isEmpty)
        #expect(try winners([12, 5], .twoThirds, of: .nonblank) == [0])
    }
}
