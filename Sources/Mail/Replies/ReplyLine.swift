/// A line of an answer.
struct ReplyLine: Equatable {
    let text: String
    var mark: HTMLText.Mark?

    /// Whether it is marked as quoted, as all mail programs do in plain text.
    var isQuoted: Bool { text.first { $0 != " " } == ">" }

    /// Without the marks and blanks around it.
    var quoted: String { String(text.drop { $0 == ">" || $0 == " " }).trimmed }

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
