import Storage

/// That items of a kind stand for those of another, whose words are theirs.
package struct ItemStanding: Sendable {
    let kind: String
    /// What some of them stand for.
    let sources: @Sendable (Database, [Item.ID]) throws -> Asked<[Item.ID: Item.ID]>
    /// The words of one, of those of its source.
    let words: @Sendable (ItemText, Item.ID) -> ItemText
}
