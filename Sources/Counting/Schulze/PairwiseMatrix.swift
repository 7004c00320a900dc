/// How many ballots prefer each option to each other.
package struct PairwiseMatrix: Equatable, Sendable {
    package let options: Int
    private var counts: [Int]

    package init(_ ballots: RankedBallots) {
        let options = ballots.options
        self.options = options
        var counts = [Int](repeating: 0, count: options * options)
        for (ranking, count) in ballots.counts {
            let order = ranking.order(ofOptions: options)
            for option in 0..<options {
                for other in 0..<options where order[option] < order[other] {
                    counts[option * options + other] += count
                }
            }
        }
        self.counts = counts
    }

    /// How many prefer the first to the second.
    package subscript(option: Int, other: Int) -> Int { counts[option * options + other] }
}
