import Community

/// Why an answer is none.
enum BallotFault: Error, Equatable {
    /// Nothing was said, not even that the vote is blank.
    case nothing
    /// Something was chosen, and the blank vote as well.
    case blankBeside
    /// It names what is no option of the question.
    case unknown
    case tooFew(Int)
    case tooMany(Int)
    /// Two options with one rank, where the method knows no equals.
    case equalRanks(Int)
    /// A rank that nobody has, though one after it is given.
    case missingRank(Int)
    case tooLong

    func text(_ question: Question, _ words: Localization) -> String {
        switch self {
        case .nothing: words("polls.fault.nothing")
        case .blankBeside: words("polls.fault.blankBeside")
        case .unknown: words("polls.fault.unknown")
        case .tooFew(let count):
            words.count(
                "polls.fault.tooFew", question.least, ["chosen": words.number(count)])
        case .tooMany(let count):
            words.count("polls.fault.tooMany", question.most, ["chosen": words.number(count)])
        case .equalRanks(let rank): words("polls.fault.equalRanks", ["rank": words.number(rank)])
        case .missingRank(let rank):
            words("polls.fault.missingRank", ["rank": words.number(rank)])
        case .tooLong: words("polls.fault.tooLong")
        }
    }
}
