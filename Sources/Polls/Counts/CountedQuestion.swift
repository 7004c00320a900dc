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

    /// Ballots that say something.
    var answered: Int { cast - blank }

    func rank(of option: Int) -> Int? { ranks.firstIndex { $0.contains(option) } }

    func wins(_ option: Int) -> Bool { seats.winners.contains(option) }

    /// The votes that an option needs; nil where no share is required.
    var needed: Int? {
        guard let base, let required = question.required else { return nil }
        return required.share.least(of: base)
    }
}
