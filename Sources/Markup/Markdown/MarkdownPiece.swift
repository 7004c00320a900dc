/// Some text of a Markdown source.
struct MarkdownPiece {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where it stands in the source; nil for what stands in no place of it, such as a blank that
    /// is read for the end of a line.
    let place: Int?
    /// Whether a backslash stands before it.
    let isEscaped: Bool
}
