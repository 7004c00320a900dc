import Community
import Markup
package import Storage

/// Texts in Markdown that some table keeps with what they look like. Whoever keeps such texts
/// declares it, so that those of before look as those of today once Markdown is read otherwise.
package struct RenderedText: Declaration {
    package static let noun = "rendered text"
    /// Of the rules by which Markdown is read: another one has all texts rendered again.
    static let version = 1

    /// The table of the texts.
    package let name: String
    let form: TextEntry.Form
    let read: @Sendable (_ after: Int64, _ most: Int) -> SQL
    let write: @Sendable (RenderedRow) -> SQL

    /// - Parameters:
    ///   - read: a query of the `id`, `source` and `html` of texts, by their number, of which some
    ///     may have the same: those of the next ones after a number, at most so many numbers.
    ///   - write: the statement that changes what one looks like.
    package init(
        _ name: String, as form: TextEntry.Form,
        read: @escaping @Sendable (_ after: Int64, _ most: Int) -> SQL,
        write: @escaping @Sendable (RenderedRow) -> SQL
    ) {
        (self.name, self.form, self.read, self.write) = (name, form, read, write)
    }

    /// What a text looks like by the rules of today, with the mentions that it has; nil for as
    /// before.
    func renewed(_ row: RenderedRow) -> String? {
        do throws(MarkdownError) {
            let html = try form.html(row.source, french: row.isFrench)
            let whole = MentionLink.carried(from: row.html, into: html)
            return whole == row.html ? nil : whole
        } catch { return nil }
    }
}
