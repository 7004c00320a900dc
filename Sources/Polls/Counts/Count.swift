import Counting

/// What the ballots make of the options of one question, by its method.
enum Count: Sendable {
    /// How many chose each option.
    case votes([Int])
    /// The points of each, and how many gave 0, 1 and so on.
    case scores([Int], given: [[Int]])
    /// How many can come, if need be, or not.
    case dates([DateCount])
    case schulze(SchulzeCount)
    case runoff(InstantRunoff)
    case transferable(TransferableVote)
    case judgment(MajorityJudgment)
    /// In the order of the alphabet, so that none tells when it came.
    case texts([String])
}

struct DateCount: Comparable, Sendable {
    let yes: Int
    let maybe: Int
    let no: Int

    /// First as many as possible, then as gladly as possible.
    static func < (one: DateCount, other: DateCount) -> Bool {
        (one.yes + one.maybe, one.yes) < (other.yes + other.maybe, other.yes)
    }
}
