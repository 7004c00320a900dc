/// What of a file is taken otherwise than it stands there, or not at all.
package struct ImportProblem: Sendable {
    /// From 1; 0 for what stands on no line.
    let line: Int
    /// What it is about: the title of an event, the name on a card.
    let about: String
    let sentence: String
    /// Whether the thing is left out.
    let isRejection: Bool

    package init(line: Int, about: String, _ sentence: String, isRejection: Bool = false) {
        (self.line, self.about, self.sentence) = (line, about, sentence)
        self.isRejection = isRejection
    }
}
