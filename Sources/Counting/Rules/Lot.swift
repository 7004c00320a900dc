/// The order in which a lot, drawn once for a question, places its options: what a rule leaves
/// undecided goes by it.
package struct Lot: Sendable {
    /// The place of each option; the lowest is preferred.
    private let places: [Int]

    /// - Parameter order: all options of the question, the preferred first.
    package init(_ order: [Int]) {
        var places = [Int](repeating: 0, count: order.count)
        for (place, option) in order.enumerated() { places[option] = place }
        self.places = places
    }

    /// - Precondition: there is one.
    package func preferred(of options: some Collection<Int>) -> Int {
        order(options)[0]
    }

    /// - Precondition: there is one.
    package func last(of options: some Collection<Int>) -> Int {
        order(options)[options.count - 1]
    }

    /// The preferred first.
    package func order(_ options: some Collection<Int>) -> [Int] {
        options.sorted { places[$0] < places[$1] }
    }
}
