/// All rankings of a question, each with how many ballots say it. Blank ballots are none of them.
package struct RankedBallots: Sendable {
    /// How many options there are; they have the numbers below it.
    package let options: Int
    package private(set) var counts: [Ranking: Int] = [:]
    /// All ballots.
    package private(set) var total = 0

    /// - Precondition: there is an option.
    package init(options: Int) {
        precondition(options > 0, "a question without options")
        self.options = options
    }

    /// Adds some equal ballots.
    /// - Throws: `CountFault` for one that is no ranking of these options.
    package mutating func add(_ ranking: Ranking, _ count: Int = 1) throws(CountFault) {
        var named = [Bool](repeating: false, count: options)
        for place in ranking.places {
            for option in place {
                guard named.indices.contains(option) else { throw .unknownOption(option) }
                guard !named[option] else { throw .namedTwice(option) }
                named[option] = true
            }
        }
        guard !ranking.places.isEmpty else { throw .empty }
        counts[ranking, default: 0] += count
        total += count
    }
}

/// Why ballots cannot be counted so.
package enum CountFault: Error, Equatable {
    case unknownOption(Int)
    case namedTwice(Int)
    /// A ballot that names nothing is blank, and is counted apart.
    case empty
    /// The method counts one option after the other and knows no equals.
    case equalPlaces
    case seats(Int)
    /// A mention that is not of the scale.
    case unknownMention(Int)
}
