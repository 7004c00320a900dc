package import Storage

/// A text with what it looks like.
package struct RenderedRow: FromRow {
    package let id: Int64
    package let source: String
    package internal(set) var html: String

    package init(row: Row) throws {
        (id, source, html) = (try row["id"], try row["source"], try row["html"])
    }

    /// Whether French spaces were put into it, as whoever wrote it has them. Where none would be,
    /// it makes no difference.
    var isFrench: Bool { Self.spaces(html) > Self.spaces(source) }

    private static func spaces(_ text: String) -> Int {
        text.unicodeScalars.count { $0 == "\u{A0}" || $0 == "\u{202F}" }
    }
}
