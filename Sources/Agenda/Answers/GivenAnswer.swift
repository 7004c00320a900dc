import Foundation

/// What somebody says now.
struct GivenAnswer: Equatable, Sendable {
    var word: EventAnswer.Word
    var guests = 0
    var comment = ""
}

/// What came of it.
enum AnswerOutcome: Equatable, Sendable {
    /// It stands as it was said.
    case kept
    /// In the line: how many come before.
    case waiting(before: Int)
    /// Nothing was changed: so many more seats are left for those who have theirs.
    case tooFew(left: Int)
}
