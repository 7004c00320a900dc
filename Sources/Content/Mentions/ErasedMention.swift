import Community
import Markup

/// A text without somebody whom it named: as it was typed, and as it looks.
struct ErasedMention {
    let item: Item.ID
    let text: String
    let html: String
    /// How it named them, as it was typed: "@Amina Haddad".
    let words: Set<String>

    init(_ person: Person.ID, for other: String, _ text: String, _ html: String, of item: Item.ID) {
        let (plain, said) = MentionLink.replacing(person, with: Escaping.escape(other), in: html)
        (self.item, self.html) = (item, plain)
        words = Set(said.map(Self.typed))
        self.text = words.sorted { $0.count > $1.count }
            .reduce(text) { $0.replacing($1, with: other) }
    }

    /// Without entities.
    private static func typed(_ markup: String) -> String {
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ]
        return entities.reduce(markup) { $0.replacing($1.0, with: $1.1) }
    }
}
