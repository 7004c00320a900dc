import Community
import Content
import Foundation

/// A message as another one quotes it: who, where, and its own words without those it quoted.
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
        let lines = post.body.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.drop { $0 == " " }.hasPrefix(">") }
        let text = lines.joined(separator: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.count > Self.most else { return text }
        return text.prefix(Self.most) + "…"
    }

    /// A name that is no markup.
    private static func plain(_ name: String) -> String {
        name.filter { !"*_[]()<>`\\".contains($0) }
    }
}
