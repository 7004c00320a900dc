package import Storage

/// One category of what a site holds about a person: told on their own page, part of what they
/// download, and erased with their account. Whoever keeps a table that names people declares it.
package struct PersonalData: Declaration {
    package static let noun = "category of personal data"

    /// `forum.posts`
    package let name: String
    /// The key of its word in the catalogues.
    package let word: String
    /// The key of the sentence that says how long it is kept.
    package let retention: String
    /// The key of the sentence that says beforehand what erasing the account does to it.
    package let fate: String
    /// The columns that name a person, each as `table.column`: a test finds those of nobody.
    package let columns: [String]
    package let fields: [PersonalField]
    let rows: @Sendable (Person.ID) -> SQL
    let isErasedAtOnce: Bool
    let erase: @Sendable (ErasedPerson, Database) throws -> Int

    /// - Parameters:
    ///   - rows: a query of one row for each thing that is held: an integer `key`, unique among
    ///     them, in whose order they are read page by page, and the columns of `fields`.
    ///   - isErasedAtOnce: whether it goes in the transaction that closes the account. Only for
    ///     what is never much.
    ///   - erase: takes it away, or the name off it, at most about `limit` rows at a time.
    ///     Gives how many they were: fewer than `limit` if nothing is left.
    package init(
        _ name: String, word: String, retention: String = "personal.kept.account",
        fate: String = "personal.fate.deleted", columns: [String], fields: [PersonalField],
        rows: @escaping @Sendable (Person.ID) -> SQL, isErasedAtOnce: Bool = false,
        erase: @escaping @Sendable (ErasedPerson, Database) throws -> Int
    ) {
        self.name = name
        self.word = word
        self.retention = retention
        self.fate = fate
        self.columns = columns
        self.fields = fields
        self.rows = rows
        self.isErasedAtOnce = isErasedAtOnce
        self.erase = erase
    }
}
