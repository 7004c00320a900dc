/// How a single transferable vote is counted.
package struct TransferRules: Equatable, Sendable {
    package enum Quota: Sendable {
        /// The least whole number that only so many options can reach as there are seats.
        case droop
        /// The ballots over the seats, exactly.
        case hare
    }

    package enum Arithmetic: Sendable {
        case exact
        /// Transfer values of five decimals, what is beyond cut off (Scottish Local Government
        /// Elections Order 2007, schedule 1, rule 48).
        case scottish
    }

    package let seats: Int
    package let quota: Quota
    package let arithmetic: Arithmetic

    package init(seats: Int, quota: Quota = .droop, arithmetic: Arithmetic = .exact) {
        self.seats = seats
        self.quota = quota
        self.arithmetic = arithmetic
    }

    func quota(of ballots: Int) -> Fraction {
        switch quota {
        case .droop: Fraction(ballots / (seats + 1) + 1)
        case .hare: Fraction(ballots, over: seats)
        }
    }

    /// What a ballot is worth after its share of a surplus went on.
    func value(of weight: Fraction, surplus: Fraction, votes: Fraction) -> Fraction {
        let value = weight * surplus / votes
        return arithmetic == .exact ? value : value.truncated(toDecimals: 5)
    }
}
