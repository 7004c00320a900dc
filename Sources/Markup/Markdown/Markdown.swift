/// What members write: CommonMark, tables, strikethrough, bare addresses; no raw HTML. Two things
/// are otherwise: the end of a line is one, and a line of `-` or `=` makes no heading of the one
/// above.
package enum Markdown {
    /// Renders Markdown. What comes out is safe to print on a page of the platform: no markup of
    /// the writer's, links to `http`, `https`, `mailto` and relative addresses, images from the
    /// platform alone; any other link or image is left as its text.
    ///
    /// Headings begin at `top`, 2 to 6, below those of the page. `#` and `##` are both of that
    /// level: people begin with either, and a page should not skip one.
    ///
    /// With `french`, the spaces that French typography asks for around `; ! ? : « »` do not break.
    ///
    /// A text beyond the limits is refused whole rather than degraded, so that whoever writes it is
    /// told: check a text when it is sent, and it renders for good.
    package static func html(
        _ source: String, limits: MarkdownLimits = .post, top: Int = 3, french: Bool = true
    ) throws(MarkdownError) -> HTML {
        guard source.utf8.count <= limits.source else { throw .tooLong(limit: limits.source) }
        let writer = MarkdownWriter(
            limits, top: top, french: french, source: source.utf8.count)
        let isWhole = MarkdownParser.parse(source, into: writer)
        if let error = writer.error { throw error }
        guard isWhole else { throw .parser }
        return HTML(trusted: writer.output.text)
    }

    /// The words alone, all of them, for a search to look through.
    package static func plainText(_ source: String) -> String {
        let excerpt = MarkdownExcerpt(limit: source.utf8.count)
        _ = MarkdownParser.parse(source, into: excerpt)
        return excerpt.whole
    }

    /// The words alone, cut after a whole word at `limit` characters with an ellipsis. Nothing is
    /// escaped: this is a text.
    package static func plainText(_ source: String, limit: Int) -> String {
        let excerpt = MarkdownExcerpt(limit: limit)
        _ = MarkdownParser.parse(source, into: excerpt)
        return excerpt.text
    }

    /// The text without what its writer quoted, lazy lines of a quotation among it.
    package static func withoutQuotations(_ source: String) -> String {
        let reading = MarkdownQuotations(source)
        _ = MarkdownParser.parse(source, into: reading)
        return reading.own
    }
}
