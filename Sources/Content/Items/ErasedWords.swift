import Community
package import Storage

/// Texts in which somebody speaks for themself, so that a space may wish them to go with the
/// account: a mark takes their place.
package struct ErasedWords: Declaration {
    package static let noun = "words that may go with an account"

    /// The kind of the items whose texts they are.
    package let name: String
    let replace: @Sendable (_ items: [Item.ID], _ mark: String, _ html: String) -> SQL

    /// - Parameter replace: the statement that puts the mark in the place of some texts.
    package init(
        _ name: String,
        replace: @escaping @Sendable (_ items: [Item.ID], _ mark: String, _ html: String) -> SQL
    ) {
        (self.name, self.replace) = (name, replace)
    }
}
