/// Majority judgment (M. Balinski and R. Laraki, "Majority Judgment", MIT Press 2011): each
/// option has its lower median mention; of equals, the median is taken away again and again until
/// they differ.
package struct MajorityJudgment: Sendable {
    /// One option: how many gave each mention, the worst first.
    package struct Profile: Equatable, Sendable {
        package let counts: [Int]

        /// All that were given.
        var total: Int { counts.reduce(0, +) }

        /// The lower median: the best mention that more than half give, or a better one.
        /// - Precondition: a mention was given.
        package var median: Int {
            var below = 0
            let middle = (total + 1) / 2
            for (mention, count) in counts.enumerated() {
                below += count
                if below >= middle { return mention }
            }
            return counts.count - 1
        }
    }

    package let profiles: [Profile]
    /// The options, the best first.
    package let order: [Int]
    /// The rank of each option from 1 on: equal profiles have the same, and the next is skipped.
    package let ranks: [Int]

    /// - Parameters:
    ///   - counts: of each option, how many gave each mention, the worst first.
    ///   - judges: how many ballots judge; whoever gave an option none gave it the worst one.
    /// - Throws: `CountFault` for a profile of another scale or with more mentions than judges.
    package init(_ counts: [[Int]], judges: Int) throws(CountFault) {
        var profiles: [Profile] = []
        for given in counts {
            guard given.count == counts[0].count, !given.isEmpty else {
                throw .unknownMention(given.count)
            }
            let missing = judges - given.reduce(0, +)
            guard missing >= 0 else { throw .unknownMention(given.count) }
            profiles.append(Profile(counts: [given[0] + missing] + given.dropFirst()))
        }
        self.profiles = profiles
        let values = profiles.map(Self.medians)
        order = values.indices.sorted {
            values[$0] == values[$1] ? $0 < $1 : values[$1].lexicographicallyPrecedes(values[$0])
        }
        var ranks = [Int](repeating: 1, count: profiles.count)
        for (place, option) in order.enumerated() {
            let isTied = place > 0 && values[order[place - 1]] == values[option]
            ranks[option] = isTied ? ranks[order[place - 1]] : place + 1
        }
        self.ranks = ranks
    }

    /// The medians in the order in which they are taken away.
    private static func medians(_ profile: Profile) -> [Int] {
        // What is left of a sorted row after the lower median was taken away from its middle, time
        // after time: the middle, then its neighbours in turn, above and below.
        let row = profile.counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
        guard !row.isEmpty else { return [] }
        var (low, high) = ((row.count - 1) / 2 - 1, (row.count - 1) / 2 + 1)
        var medians = [row[(row.count - 1) / 2]]
        medians.reserveCapacity(row.count)
        while medians.count < row.count {
            // Of what is left, as many stand below the lower median as above, or one less.
            let (below, above) = (low + 1, row.count - high)
            if above > below || low < 0 {
                medians.append(row[high])
                high += 1
            } else {
                medians.append(row[low])
                low -= 1
            }
        }
        return medians
    }
}
