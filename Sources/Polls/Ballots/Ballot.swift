/// The answers of one ballot to all questions of its poll, in their order.
struct Ballot: Equatable, Sendable {
    let answers: [Reply]

    init(_ answers: [Reply]) { self.answers = answers }

    /// As it is kept: `c1;-;r2>0`.
    var code: String { answers.map(\.code).joined(separator: ";") }

    /// Nil for what is none.
    init?(code: some StringProtocol) {
        let parts = code.split(separator: ";", omittingEmptySubsequences: false)
        let answers = parts.compactMap { Reply(code: $0) }
        guard answers.count == parts.count else { return nil }
        self.answers = answers
    }

    func answer(to question: Question) -> Reply {
        answers.indices.contains(question.position) ? answers[question.position] : .blank
    }

    /// Whether it says nothing to any question.
    var isBlank: Bool { answers.allSatisfy(\.isBlank) }
}
