internal import CMD4C

/// What members write: CommonMark, tables, strikethrough, bare addresses; no raw HTML.
package enum Markdown {
    /// Renders Markdown. What comes out is safe to print on a page of the platform.
    ///
    /// With `french`, the spaces that French typography asks for around `; ! ? : « »` do not break.
    package static func html(
        _ source: String, limits: MarkdownLimits, french: Bool = true
    ) throws(MarkdownError) -> HTML {
        throw .parser
    }

    /// The words alone, cut after a whole word at `limit` characters with an ellipsis.
    package static func plainText(_ source: String, limit: Int) -> String {
        ""
    }
}
