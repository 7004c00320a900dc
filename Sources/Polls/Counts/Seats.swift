import Counting

/// Who wins, from options in the order of their ranks: as many as there are seats. Where more are
/// equal than seats are left, the lot decides, or it is said that they are equal.
struct Seats: Equatable, Sendable {
    private(set) var winners: [Int] = []
    /// Equals that were parted by the lot, those who lost by it too.
    private(set) var drawn: Set<Int> = []
    /// Equals that nothing parts.
    private(set) var tied: Set<Int> = []

    init() {}

    /// - Parameters:
    ///   - ranks: the best first; those of one rank are equal.
    ///   - lot: nil where equals stay so.
    init(_ ranks: [[Int]], seats: Int, _ lot: Lot?) {
        for equals in ranks {
            let free = seats - winners.count
            guard free > 0 else { break }
            if equals.count <= free {
                winners += lot?.order(equals) ?? equals
            } else if let lot {
                winners += lot.order(equals).prefix(free)
                drawn.formUnion(equals)
            } else {
                tied.formUnion(equals)
                break
            }
        }
    }

    /// - Parameter tied: where a count could not go on.
    init(winners: [Int], tied: Set<Int>) {
        self.winners = winners
        self.tied = tied
    }
}
