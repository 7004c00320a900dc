/// How one ballot orders the options of a question, which have numbers from 0 on: the best first.
/// Options of one place are equal; those that are not named are last, and equal.
package struct Ranking: Hashable, Sendable {
    package let places: [[Int]]

    /// Empty places are left out; the order within a place means nothing.
    /// - Precondition: no option is named twice.
    package init(_ places: [[Int]]) {
        // Most ballots are in order as they come, and counts read very many.
        let isOrdered = places.allSatisfy { $0.count == 1 }
        self.places = isOrdered ? places : places.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    /// Without equals.
    package init(_ options: Int...) { self.init(options.map { [$0] }) }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A sign for each option and one after each place.
    package func hash(into hasher: inout Hasher) {
        var word: UInt64 = 1
        for place in places {
            for option in place {
                word = word &* Self.factor &+ UInt64(truncatingIfNeeded: option + 2)
            }
            word = word &* Self.factor &+ 1
        }
        hasher.combine(word)
    }

    package var isStrict: Bool { places.allSatisfy { $0.count == 1 } }

    /// The place of each of some options; those that are not named have the last one.
    func order(ofOptions count: Int) -> [Int] {
        var order = [Int](repeating: places.count, count: count)
        for (place, options) in places.enumerated() {
            for option in options { order[option] = place }
        }
        return order
    }
}
