/// A part of a whole that has to be reached, compared in whole numbers.
package struct Share: Equatable, Sendable {
    package let numerator: Int
    package let denominator: Int
    /// Whether exactly that much is too little, as with "more than half".
    package let isExceeded: Bool

    /// - Precondition: `0 <= numerator <= denominator`, and the latter is not 0.
    package init(_ numerator: Int, of denominator: Int, isExceeded: Bool = false) {
        precondition(denominator > 0 && (0...denominator).contains(numerator))
        self.numerator = numerator
        self.denominator = denominator
        self.isExceeded = isExceeded
    }

    package static let moreThanHalf = Share(1, of: 2, isExceeded: true)
    package static let twoThirds = Share(2, of: 3)

    /// Whether some of a base are enough. Of nothing nothing is enough.
    package func isReached(by count: Int, of base: Int) -> Bool {
        guard base > 0 else { return false }
        let (have, need) = (count * denominator, base * numerator)
        return isExceeded ? have > need : have >= need
    }

    /// The least count that is enough.
    package func least(of base: Int) -> Int {
        let need = base * numerator
        return isExceeded ? need / denominator + 1 : (need + denominator - 1) / denominator
    }
}
