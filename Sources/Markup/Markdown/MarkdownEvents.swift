/// What a Markdown text is made of, as it is read. Answering `false` stops the reading.
protocol MarkdownEvents: AnyObject {
    func enter(_ block: MarkdownBlock) -> Bool
    func leave(_ block: MarkdownBlock) -> Bool
    func enter(_ span: MarkdownSpan) -> Bool
    func leave(_ span: MarkdownSpan) -> Bool
    func text(_ kind: MarkdownText, _ piece: MarkdownPiece) -> Bool
}

enum MarkdownBlock {
    case document, quote, bullets
    case numbers(start: Int)
    case item, rule
    case heading(Int)
    case code, paragraph
    case table, head, body, row
    case headCell(MarkdownAlignment)
    case cell(MarkdownAlignment)
}

enum MarkdownAlignment: Equatable {
    case none, left, center, right
}

enum MarkdownSpan {
    case emphasis, strong, code, deletion
    /// `nil` when the address holds a reference to a character that is not known here.
    case link(address: String?)
    case image(address: String?)
}

enum MarkdownText {
    case normal, code, reference, null, lineBreak, softBreak
}
