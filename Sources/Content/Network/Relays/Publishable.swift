package import Community

/// Items of a kind that another space may show, directly above or below their own, once its
/// moderators have published them there: as they are at each moment, to be read and no more.
///
/// A module lists its `declarations`, shows `visit.publishing(of: item)` among the tools of the
/// item's page, and `RelayedSection.of(kind, visit)` in its list.
package struct Publishable: Declaration {
    package static let noun = "kind of item that another space may show"

    /// That of the kind.
    package let name: String
    private let word: String
    private let back: String
    private let texts: ItemText.Reading
    /// The key of why one may not leave its space, beside what is so for all kinds; nil if it may.
    let refusal: @Sendable (Item, Visit) throws -> String?
    let content: @Sendable (Item, Visit) throws -> PublishedContent
    /// What a list says of some, in one statement, such as the day of an event.
    let notes: @Sendable ([Item.ID], Visit) throws -> [Item.ID: String]

    /// - Parameters:
    ///   - word: the key of what such a thing is called where it is shown.
    ///   - texts: those of the kind.
    ///   - content: what is shown, to somebody who is not of the space of the item.
    package init(
        _ name: String, word: String, back: String = "picture.back",
        texts: @escaping ItemText.Reading,
        refusal: @escaping @Sendable (Item, Visit) throws -> String? = { _, _ in nil },
        notes: @escaping @Sendable ([Item.ID], Visit) throws -> [Item.ID: String] = { _, _ in [:] },
        content: @escaping @Sendable (Item, Visit) throws -> PublishedContent
    ) {
        (self.name, self.word, self.back) = (name, word, back)
        (self.texts, self.refusal) = (texts, refusal)
        (self.notes, self.content) = (notes, content)
    }

    /// The kind of the items that stand for them in other spaces.
    package var relayKind: String { name + "Relay" }

    package var declarations: [any Declaration] {
        let texts = texts
        return [
            self,
            ItemKind(
                name: relayKind, word: word, back: back, path: SpacePaths.relayed,
                takesComments: false,
                texts: { try RelayTextStore(db: $0).texts($1, texts) },
                standing: RelayTextStore.standing(for: name)),
        ]
    }
}
