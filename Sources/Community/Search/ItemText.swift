package import Storage

/// What a search looks through of one item.
package struct ItemText: Sendable {
    package let id: Item.ID
    /// A title of its own; empty for what only has that of what it hangs from.
    package let title: String
    /// Markdown.
    package let body: String
    /// The theme or category that a search can be narrowed to.
    package let theme: Int64?
    /// The item whose files' names are part of it.
    package let files: Item.ID

    package init(
        id: Item.ID, title: String = "", body: String, theme: Int64? = nil, files: Item.ID? = nil
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.theme = theme
        self.files = files ?? id
    }

    /// Reads the texts of a kind, many at once: asked at each commit for what has changed in it,
    /// and for what a page of results shows. An item that is not to be found is left out; one whose
    /// words are part of another's text gives that one's.
    package typealias Reading = @Sendable (Database, [Item.ID]) throws -> [ItemText]
}

/// A theme or category of a feature, as the filter of a search names it.
package struct SearchTheme: Sendable {
    package let id: Int64
    package let name: String
    /// Whether the viewer sees nothing of it but what they wrote themselves, and may not know of
    /// it. A feature that hides a theme has a theme for each of its texts.
    package let isHidden: Bool

    package init(id: Int64, name: String, isHidden: Bool = false) {
        self.id = id
        self.name = name
        self.isHidden = isHidden
    }

    /// The themes of a space: those that a viewer may know of, and those that are hidden from them.
    package typealias Reading = @Sendable (Database, Viewer, Space) throws -> [SearchTheme]
}
