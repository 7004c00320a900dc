import Community
import Content
import Foundation
import Markup

/// A message as another one quotes it: who, where, and its own words without those it quoted; of
/// one that only quotes, what it quotes.
struct Quote {
    private static let most = 2_000

    let post: Post
    let space: Space
    let words: Localization

    var markdown: String {
        let name = post.authorName ?? words("person.gone")
        let head = words(
            "forum.quote.head",
            ["name": Self.plain(name), "address": ForumPaths.post(post.id, in: space)])
        let lines = own.split(separator: "\n", omittingEmptySubsequences: false)
        return ([Substring(head), ""] + lines).map { $0.isEmpty ? ">" : "> \($0)" }
            .joined(separator: "\n") + "\n\n"
    }

    /// What it says itself.
    private var own: String {
        let said = Markdown.withoutQuotations(post.body).trimmingCharacters(in: .newlines)
        let text = said.trimmed.isEmpty ? post.body.trimmingCharacters(in: .newlines) : said
        guard text.count > Self.most else { return text }
        return text.prefix(Self.most) + "…"
    }

    /// A name that is no markup.
    private static func plain(_ name: String) -> String {
        name.filter { !"*_[]()<>`\\".contains($0) }
    }
}
