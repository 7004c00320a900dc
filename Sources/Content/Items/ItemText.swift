import Community
package import Storage

/// What a search looks through of one item.
package struct ItemText: Sendable {
    package let id: Item.ID
    /// A title of its own; empty for what only has that of what it hangs from.
    package let title: String
    /// Markdown.
    package let body: String
    /// The themes or categories that a search can be narrowed to, each of which finds it.
    package let themes: [Int64]
    /// The item whose files' names are part of it.
    package let files: Item.ID

    package init(
        id: Item.ID, title: String = "", body: String, themes: [Int64] = [],
        files: Item.ID? = nil
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.themes = themes
        self.files = files ?? id
    }

    /// Reads the texts of a kind, many at once: asked at each commit for what has changed in it,
    /// and for what a page of results shows. An item that is not to be found is left out; one whose
    /// words are part of another's text gives that one's. Asked ahead, so that all kinds
    /// cost one wait.
    package typealias Reading = @Sendable (Database, [Item.ID]) throws -> Asked<[ItemText]>
}
