/// What came of it.
enum AnswerOutcome: Equatable, Sendable {
    /// It stands as it was said.
    case kept
    /// In the line: how many come before.
    case waiting(before: Int)
    /// Nothing was changed: so many more seats are left for those who have theirs.
    case tooFew(left: Int)
}
