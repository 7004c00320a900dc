import Community
package import Storage

/// Texts in which somebody speaks for themself, so that a space may wish them to go with the
/// account: a mark takes their place.
package struct ErasedWords: Declaration {
    package static let noun = "words that may go with an account"

    /// The kind of the items whose texts they are.
    package let name: String
    /// What they began that keeps its title, over the words of others.
    let titles: KeptTitles?
    let replace: @Sendable (_ items: [Item.ID], _ mark: String, _ html: String) -> SQL

    /// - Parameters:
    ///   - titles: what they began that keeps its title; nil where there is none.
    ///   - replace: the statement that puts the mark in the place of some texts.
    package init(
        _ name: String, titles: KeptTitles? = nil,
        replace: @escaping @Sendable (_ items: [Item.ID], _ mark: String, _ html: String) -> SQL
    ) {
        (self.name, self.titles, self.replace) = (name, titles, replace)
    }
}
