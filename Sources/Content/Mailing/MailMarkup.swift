import Foundation
import Markup

/// What members have written, as a mail can show it: addresses of the site in full, and links in
/// the place of pictures, which only whoever is signed in may see.
enum MailMarkup {
    /// - Parameter markup: safe, as our Markdown writes it: an attribute of its own alone holds
    ///   a quotation mark.
    static func shown(_ markup: String, _ site: String) -> String {
        markup.replacing(picture) { match in
            let source = String(match.output.1)
            let words = String(match.output.2)
            return "<a href=\"\(source)\">\(words.isEmpty ? source : words)</a>"
        }.replacingOccurrences(of: "href=\"/", with: "href=\"\(Escaping.escape(site))/")
    }

    /// How much of a text a mail has.
    private static let longest = 10_000

    /// A text as it is shown, and its source; of one that is too long, the words of its beginning.
    static func html(_ source: String, french: Bool) -> (source: String, markup: String) {
        do throws(MarkdownError) {
            guard source.utf8.count <= longest else { throw .tooLong(limit: longest) }
            return (source, try Markdown.html(source, limits: .page, french: french).markup)
        } catch {
            let words = Markdown.plainText(source, limit: longest / 4)
            return (words, "<p>\(Escaping.escape(words))</p>")
        }
    }

    /// The Markdown itself, which reads as a text.
    static func text(_ source: String, _ site: String) -> String {
        source.replacingOccurrences(of: "](/", with: "](\(site)/")
    }

    private static var picture: Regex<(Substring, Substring, Substring)> {
        /<img src="([^"]*)" alt="([^"]*)"[^>]*>/
    }
}
