/// The Schulze method by winning votes (M. Schulze, "The Schulze Method of Voting",
/// arXiv:1804.02973, section 2): an option beats another whose strongest path to it is weaker.
package struct SchulzeCount: Sendable {
    package let pairs: PairwiseMatrix
    /// The strength of the strongest path from each option to each other.
    private var strengths: [Int]
    /// The options by rank, the winners first; those of one rank beat none of each other. A lot
    /// may order them: the count does not.
    package private(set) var ranks: [[Int]] = []

    package init(_ ballots: RankedBallots) {
        pairs = PairwiseMatrix(ballots)
        strengths = Self.strengths(pairs)
        var left = Array(0..<pairs.options)
        while !left.isEmpty {
            let first = left.filter { option in !left.contains { beats($0, option) } }
            ranks.append(first)
            left.removeAll(where: first.contains)
        }
    }

    package func strength(from option: Int, to other: Int) -> Int {
        strengths[option * pairs.options + other]
    }

    package func beats(_ option: Int, _ other: Int) -> Bool {
        strength(from: option, to: other) > strength(from: other, to: option)
    }

    /// The intermediate option is the outermost loop (Floyd and Warshall).
    private static func strengths(_ pairs: PairwiseMatrix) -> [Int] {
        let n = pairs.options
        var paths = [Int](repeating: 0, count: n * n)
        for option in 0..<n {
            for other in 0..<n where pairs[option, other] > pairs[other, option] {
                paths[option * n + other] = pairs[option, other]
            }
        }
        for middle in 0..<n {
            for option in 0..<n where option != middle {
                let way = paths[option * n + middle]
                for other in 0..<n where other != option && other != middle {
                    let whole = min(way, paths[middle * n + other])
                    if whole > paths[option * n + other] { paths[option * n + other] = whole }
                }
            }
        }
        return paths
    }
}
