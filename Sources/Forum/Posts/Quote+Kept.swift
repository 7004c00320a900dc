import Community
import Content

extension Quote {
    /// As its card says it: who, to those who see the message, and the words.
    static let kept = KeptWords(
        "quote", word: "forum.quote.kept", words: { Quote(field: $0)?.words ?? $0 },
        head: { value, space, visit in
            guard let quote = Quote(field: value) else { return nil }
            do {
                let post = try PostStore(db: visit.db)
                    .find(quote.post, for: visit.viewer, in: space)
                let name = post.authorName ?? visit.words("person.gone")
                return visit.words("forum.quote.card", ["name": name])
            } catch Problem.notFound { return nil }
        })
}
