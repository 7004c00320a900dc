import Community
import Content
import Foundation
import Markup

/// A quotation above the box of an answer: who, the words, and how to take it away.
struct QuoteCard: Rendered {
    let quote: Quote
    /// Among the others of the form.
    let place: Int
    private let author: String
    private let address: String
    private let words: Localization

    /// Those that the viewer still sees, in this topic.
    static func all(
        _ quotes: [Quote], in topic: Item.ID, _ visit: Visit
    ) throws -> [QuoteCard] {
        guard !quotes.isEmpty else { return [] }
        let space = try visit.space
        let found = try PostStore(db: visit.db).some(
            Set(quotes.map(\.post)), in: topic, for: visit.viewer, in: space)
        let posts = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return quotes.enumerated().compactMap { place, quote in
            posts[quote.post].map { QuoteCard(quote, of: $0, at: place, space, visit.words) }
        }
    }

    private init(
        _ quote: Quote, of post: Post, at place: Int, _ space: Space, _ words: Localization
    ) {
        self.quote = quote
        self.place = place
        self.words = words
        author = post.authorName ?? words("person.gone")
        address = ForumPaths.post(post.id, in: space)
    }

    static let fields: [Field<Self>] = [
        .text("quoted") { $0.quote.field }, .number("place") { $0.place },
        .text("head") { $0.words("forum.quote.card", ["name": $0.author]) },
        .html("html") { $0.html },
    ]

    /// What cannot be shown as it is meant is shown as it was typed.
    private var html: HTML {
        do {
            return try Markdown.html(quote.words, limits: .post, french: words.locale == "fr")
        } catch { return HTML(trusted: Escaping.escape(quote.words)) }
    }

    /// As it is published.
    fileprivate var markdown: String {
        let head = words(
            "forum.quote.head", ["name": Self.plain(author), "address": address])
        let lines = quote.words.split(separator: "\n", omittingEmptySubsequences: false)
        return ([Substring(head), ""] + lines).map { $0.isEmpty ? ">" : "> \($0)" }
            .joined(separator: "\n") + "\n\n"
    }

    /// A name that is no markup.
    static func plain(_ name: String) -> String {
        name.filter { !"*_[]()<>`\\".contains($0) }
    }
}

extension [QuoteCard] {
    /// An answer with what it quotes; without words of its own it is none.
    func text(before own: String) -> String {
        own.isBlank ? own : map(\.markdown).joined() + own
    }
}
