import Community
package import Storage

/// Stored texts in which mentions are links. Whoever keeps such texts declares it, so that the
/// links to somebody go with their account.
package struct MentionText: Declaration {
    package static let noun = "text with mentions"

    /// The kind of the items whose texts they are.
    package let name: String
    let read: @Sendable ([Item.ID]) -> SQL
    let write: @Sendable (Item.ID, _ text: String, _ html: String) -> SQL

    /// - Parameters:
    ///   - read: a query of the `id`, the `text` as it was typed and the `html` of some items.
    ///   - write: the statement that changes the text of one.
    package init(
        _ name: String, read: @escaping @Sendable ([Item.ID]) -> SQL,
        write: @escaping @Sendable (Item.ID, _ text: String, _ html: String) -> SQL
    ) {
        (self.name, self.read, self.write) = (name, read, write)
    }
}
