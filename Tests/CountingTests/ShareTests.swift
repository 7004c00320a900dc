import Testing

@testable import Counting

@Suite("Shares that have to be reached") struct ShareTests {
    @Test func `exactly half is not more than half, and two thirds are not rounded down`() {
        #expect(Share.moreThanHalf.isReached(by: 9, of: 16))
        #expect(!Share.moreThanHalf.isReached(by: 9, of: 18))
        #expect(!Share.twoThirds.isReached(by: 11, of: 17))
        #expect(Share.twoThirds.isReached(by: 12, of: 17))
        #expect(Share.twoThirds.least(of: 17) == 12 && Share.moreThanHalf.least(of: 18) == 10)
        #expect(!Share(1, of: 2).isReached(by: 18, of: 40))
        #expect(Share(1, of: 2).isReached(by: 20, of: 40))
        #expect(!Share.twoThirds.isReached(by: 0, of: 0))
    }

    @Test func `the least that is enough is enough, and one less is not`() {
        for base in 1...200 {
            for share in [
                Share.moreThanHalf, .twoThirds, Share(1, of: 2), Share(3, of: 4),
                Share(1, of: 3, isExceeded: true), Share(1, of: 1),
            ] {
                let least = share.least(of: base)
                #expect(share.isReached(by: least, of: base))
                #expect(!share.isReached(by: least - 1, of: base))
            }
        }
    }

    @Test func `fractions are exact, and printed rounded down`() {
        let third = Fraction(1, over: 3)
        #expect(third + third + third == Fraction(1))
        #expect((Fraction(61, over: 3)).decimal(5) == "20.33333")
        #expect(Fraction(1, over: 8).decimal(2) == "0.12" && Fraction(7).decimal(0) == "7")
        var huge = Fraction(1, over: 7)
        for prime in [11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71] {
            huge = huge * Fraction(prime, over: prime + 2) + Fraction(1, over: prime)
        }
        #expect(huge - huge == .zero && huge > .zero && huge.description.contains("/"))
    }
}
