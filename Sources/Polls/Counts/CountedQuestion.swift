import Counting

/// One question, counted.
struct CountedQuestion: Sendable {
    let question: Question
    /// All ballots, and those that say nothing to this question.
    let cast: Int
    let blank: Int
    let count: Count
    /// The options from the best on; those of one rank are equal.
    let ranks: [[Int]]
    let seats: Seats
    /// What the required share is of; nil where none is required.
    let base: Int?
    /// Whether a lot parts equals, whose seed is not known before the end.
    let awaitsLot: Bool
    /// Whether no ballot comes any more.
    var isFinal = true
    /// Whether as many have taken part as have to: otherwise nothing is decided.
    var hasQuorum = true

    /// Ballots that say something.
    var answered: Int { cast - blank }

    func wins(_ option: Int) -> Bool { hasQuorum && seats.winners.contains(option) }

    /// Those before an option by the count, and those that are equal to it, itself among them.
    func place(of option: Int) -> (before: [Int], equals: [Int]) {
        let rank = ranks.firstIndex { $0.contains(option) } ?? ranks.count
        return (ranks.prefix(rank).flatMap(\.self), rank < ranks.count ? ranks[rank] : [])
    }

    /// The votes that an option needs; nil where no share is required.
    var needed: Int? {
        guard let base, let required = question.required else { return nil }
        return required.share.least(of: base)
    }
}
