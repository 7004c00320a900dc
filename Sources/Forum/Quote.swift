import Community
import Content
import Foundation
import Markup

/// What an answer takes up of a message: the message, and words of it in Markdown. A form sends it
/// back as one field, and a draft keeps it so.
struct Quote: Equatable, Sendable {
    private static let most = 2_000

    let post: Item.ID
    let words: String

    /// - Parameter field: the number of the message, a space, the words.
    init?(field: String) {
        guard let space = field.firstIndex(of: " "),
            let id = Item.ID(segment: String(field[..<space]))
        else { return nil }
        self.init(id, field[field.index(after: space)...])
        if words.isBlank { return nil }
    }

    /// A message with its own words, without those it quoted; of one that only quotes, what it
    /// quotes.
    init(whole post: Post) {
        let said = Markdown.withoutQuotations(post.body).trimmingCharacters(in: .newlines)
        self.init(post.id, said.trimmed.isEmpty ? post.body : said)
    }

    private init(_ post: Item.ID, _ text: some StringProtocol) {
        self.post = post
        let said = String(text).plainLines.trimmingCharacters(in: .newlines)
        words = said.count > Self.most ? said.prefix(Self.most) + "…" : said
    }

    var field: String { "\(post) \(words)" }
}

extension [Quote] {
    /// Stands in no text: what is typed has no control characters.
    static let end = "\u{1E}"

    /// - Parameter kept: as a draft keeps them.
    init(kept: String) {
        self = kept.components(separatedBy: Self.end).compactMap { Quote(field: $0) }
    }

    /// One after the other, so that those of two drafts are put together as texts are.
    var kept: String { map { $0.field + Self.end }.joined() }
}
