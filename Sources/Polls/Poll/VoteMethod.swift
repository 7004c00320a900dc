import Storage

/// How a question is answered, and counted.
enum VoteMethod: String, SQLValue, CaseIterable, Sendable {
    case one, several, approval, score
    /// Rankings, counted by Schulze, instant run-off or the single transferable vote.
    case schulze, runoff, transferable
    case judgment, dates, text

    /// Whether its options are ranked.
    var isRanking: Bool { [.schulze, .runoff, .transferable].contains(self) }

    /// Whether an option has a number of votes, of which a share can be required.
    var countsVotes: Bool { [.one, .several, .approval].contains(self) }

    /// Whether one field of the ballot's form says it all.
    var hasOneField: Bool { self == .one || self == .text }

    /// Whether several options may win.
    var hasSeats: Bool { self != .runoff && self != .text }

    /// Whether its count cannot go on from a tie for the last place without choosing one.
    var stopsAtTies: Bool { self == .runoff || self == .transferable }

    /// Whether equal ranks mean something.
    var takesEqualRanks: Bool { self == .schulze }

    /// Whether it is made to elect somebody or to decide on something.
    var elects: Bool {
        switch self {
        case .schulze, .runoff, .transferable, .judgment: true
        case .one, .several, .approval, .score, .dates, .text: false
        }
    }

    /// The mentions of majority judgment, the worst first: their words are in the catalogues.
    static let mentions = 7
    /// The highest score.
    static let mostPoints = 5
}
