package import Storage

/// What whoever runs a new space sees to first, as the home page tells them until it is done.
package struct FirstStep: Declaration {
    package static let noun = "first step of a space"

    /// Whether it is done, read from what is there: nobody says so.
    package enum Fact {
        case known(Bool)
        /// A condition, asked in one statement with those of the other steps.
        case asked(SQL)
    }

    /// Begins with the name of its feature: `news.first`.
    package let name: String
    /// The key of what is to be done.
    let word: String
    /// The key of the line that explains it.
    let hint: String
    /// Where it stands among the others: the lowest comes first.
    let order: Int
    /// Who can do it; nobody else is told of it.
    let access: Access
    let address: @Sendable (Space) -> String
    let fact: @Sendable (Space, Site) -> Fact

    /// - Parameter path: where it is done.
    package init(
        _ name: String, word: String, hint: String, order: Int, path: some PlainPath & Sendable,
        access: Access, fact: @escaping @Sendable (Space, Site) -> Fact
    ) {
        self.name = name
        self.word = word
        self.hint = hint
        self.order = order
        self.access = access
        address = { path.pattern.address(space: $0.slug, id: nil) }
        self.fact = fact
    }
}
