/// What becomes of one thing of a file, the row that shows it, and how it is written.
package struct ImportStep: Sendable {
    /// Gives the item that was made or changed, for what is told at the end; nil for what is no
    /// item.
    package typealias Take = @Sendable (ImportContext) throws -> Item.ID?

    let fate: ImportFate
    let title: String
    let line: Int
    /// What is said of it beside its title, or why it is refused: asked for what is shown alone.
    let text: @Sendable () -> String
    /// What is worth knowing before it is taken.
    let note: @Sendable () -> String?
    let take: Take

    /// - Parameter take: called in a transaction, for what is added or changed. What the schema
    ///   refuses, or throws `ImportRefusal`, is undone, said, and the others are taken.
    package init(
        _ fate: ImportFate, line: Int, title: String,
        text: @autoclosure @escaping @Sendable () -> String = "",
        note: @autoclosure @escaping @Sendable () -> String? = nil,
        take: @escaping Take = { _ in nil }
    ) {
        (self.fate, self.line, self.title) = (fate, line, title)
        (self.text, self.note, self.take) = (text, note, take)
    }
}
