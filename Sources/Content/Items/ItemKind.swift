package import Community
package import Storage

/// A kind of item: how the journal, notices and the trash name it and where it is.
package struct ItemKind: Declaration {
    package static let noun = "kind of item"

    package let name: String
    /// The key of its word in the catalogues: "actualité".
    package let word: String
    /// The key of what leads back to it from one of its pictures: "Retour à l’actualité".
    let back: String
    /// Its symbol in the sprite; nil for that of its feature's rubric.
    let icon: String?
    /// A GET route answers it; for what stands on another's page, by leading to its `place`.
    package let path: SpacePathTo<Item.ID>
    /// Where it stands on a page, for what has no page of its own; nil leads to its path.
    let place: (@Sendable (Item, Visit) throws -> String)?
    /// Where whoever has something new there goes on reading; nil for its page.
    let resumed: SpacePathTo<Item.ID>?
    /// Its words, for the search and for moderators to judge.
    let texts: ItemText.Reading
    /// What its items stand for; nil for what stands for itself.
    let standing: ItemStanding?
    /// Brings what the feature has counted up to date, once an item has gone into the trash or
    /// come back, or is shown or hidden, by others than the feature itself.
    package let onVisibilityChanged: @Sendable (Database, Item.ID) throws -> Void
    /// What remains to be done once a moderator has published an item that had to wait: the
    /// journal, those to tell. The counts are right before.
    package let onApproved: @Sendable (Item, Visit) throws -> Void
    /// The same of an edit of an item that had been out: those it newly names. The item is as it
    /// was before.
    package let onEditApproved: @Sendable (Item, Visit) throws -> Void
    /// Where somebody brings an item back from the trash that cannot come back by itself, such as
    /// one that is part of another now; nil where it can.
    let wayBack: @Sendable (Item, Visit) throws -> String?
    /// Whether the kernel's comments hang from it.
    package let takesComments: Bool

    package init(
        name: String, word: String, back: String = "picture.back", icon: String? = nil,
        path: SpacePathTo<Item.ID>,
        place: (@Sendable (Item, Visit) throws -> String)? = nil,
        resumed: SpacePathTo<Item.ID>? = nil, takesComments: Bool = true,
        texts: @escaping ItemText.Reading, standing: ItemStanding? = nil,
        onVisibilityChanged: @escaping @Sendable (Database, Item.ID) throws -> Void = { _, _ in },
        onApproved: @escaping @Sendable (Item, Visit) throws -> Void = { _, _ in },
        onEditApproved: @escaping @Sendable (Item, Visit) throws -> Void = { _, _ in },
        wayBack: @escaping @Sendable (Item, Visit) throws -> String? = { _, _ in nil }
    ) {
        self.name = name
        self.word = word
        self.back = back
        self.icon = icon
        self.path = path
        self.place = place
        self.resumed = resumed
        self.texts = texts
        self.standing = standing
        self.onVisibilityChanged = onVisibilityChanged
        self.onApproved = onApproved
        self.onEditApproved = onEditApproved
        self.wayBack = wayBack
        self.takesComments = takesComments
    }
}
