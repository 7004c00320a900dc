/// How one ballot orders the options of a question, which have numbers from 0 on: the best first.
/// Options of one place are equal; those that are not named are last, and equal.
package struct Ranking: Hashable, Sendable {
    package let places: [[Int]]

    /// Empty places are left out; the order within a place means nothing.
    /// - Precondition: no option is named twice.
    package init(_ places: [[Int]]) {
        self.places = places.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    /// Without equals.
    package init(_ options: Int...) { self.init(options.map { [$0] }) }

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
