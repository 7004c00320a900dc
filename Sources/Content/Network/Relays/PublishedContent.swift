import Community

/// What another space shows of an item.
package struct PublishedContent: Sendable {
    /// When and where it takes place, and the like.
    let facts: [String]
    let summary: String
    /// A stored text, with its mentions.
    let markup: String
    /// Files that hang from no item.
    let files: [AttachmentRow]

    package init(
        facts: [String] = [], summary: String = "", markup: String, files: [AttachmentRow] = []
    ) {
        (self.facts, self.summary, self.markup) = (facts, summary, markup)
        self.files = files
    }
}
