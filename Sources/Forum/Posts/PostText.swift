import Community
import Foundation
import Markup

/// The text of a message as it came with a form: fit to be kept, or why not.
struct PostText {
    let source: String
    let html: HTML
    /// The key of what is wrong with it; nil when it can be kept.
    let error: String?

    init(_ typed: String?, _ words: Words) throws {
        source = (typed ?? "").replacingOccurrences(of: "\r\n", with: "\n")
        guard !source.isBlank else {
            (html, error) = (.empty, "forum.error.empty")
            return
        }
        do {
            html = try Markdown.html(source, limits: .post, french: words.locale == "fr")
            error = html.markup.isEmpty ? "forum.error.empty" : nil
        } catch {
            guard let key = Self.key(error) else { throw error }
            (html, self.error) = (.empty, key)
        }
    }

    private static func key(_ error: MarkdownError) -> String? {
        switch error {
        case .tooLong: "forum.error.tooLong"
        case .tooDeep, .tooMuchOutput: "forum.error.tooDeep"
        case .parser: nil
        }
    }
}
