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
    /// The columns that name a person, and what becomes of each when two accounts of one person
    /// become one: a test finds those of nobody.
    package let columns: [PersonColumn]
    package let fields: [PersonalField]
    let rows: @Sendable (Person.ID) -> SQL
    let files: (@Sendable (Person.ID) -> SQL)?
    let isErasedAtOnce: Bool
    let erase: @Sendable (ErasedPerson, Database) throws -> Int
    let isMergedAtOnce: Bool
    private let settle: @Sendable (MergedPair, Database) throws -> Int

    /// - Parameters:
    ///   - rows: a query of one row for each thing that is held: an integer `key`, unique among
    ///     them, in whose order they are read page by page, and the columns of `fields`.
    ///   - files: a query of the `digest`, `name`, `size` and `at` of the stored files that go with
    ///     it when somebody takes their data along; nil where there are none.
    ///   - isErasedAtOnce: whether it goes in the transaction that closes the account. Only for
    ///     what is never much.
    ///   - erase: takes it away, or the name off it, at most about `limit` rows at a time.
    ///     Gives how many they were: fewer than `limit` if nothing is left.
    ///   - isMergedAtOnce: whether it goes over in the transaction that makes two accounts one;
    ///     if nothing is said, like `isErasedAtOnce`.
    ///   - settle: does the same for the columns that are `.settled`, before the others, when
    ///     two accounts become one.
    package init(
        _ name: String, word: String, retention: String = "personal.kept.account",
        fate: String = "personal.fate.deleted", columns: [PersonColumn], fields: [PersonalField],
        rows: @escaping @Sendable (Person.ID) -> SQL,
        files: (@Sendable (Person.ID) -> SQL)? = nil, isErasedAtOnce: Bool = false,
        erase: @escaping @Sendable (ErasedPerson, Database) throws -> Int,
        isMergedAtOnce: Bool? = nil,
        settle: @escaping @Sendable (MergedPair, Database) throws -> Int = { _, _ in 0 }
    ) {
        self.name = name
        self.word = word
        self.retention = retention
        self.fate = fate
        self.columns = columns
        self.fields = fields
        self.rows = rows
        self.files = files
        self.isErasedAtOnce = isErasedAtOnce
        self.erase = erase
        self.isMergedAtOnce = isMergedAtOnce ?? isErasedAtOnce
        self.settle = settle
    }

    /// Whether nothing of it goes over when two accounts become one.
    package var endsWithMerge: Bool {
        !columns.isEmpty && columns.allSatisfy { if case .ended = $0.way { true } else { false } }
    }

    /// Has what the account that closes holds be the other one's.
    /// - Returns: how many rows were touched: fewer than the limit if nothing is left.
    func merge(_ pair: MergedPair, _ db: Database) throws -> Int {
        let store = PersonColumnStore(db: db, pair: pair)
        return try columns.reduce(try settle(pair, db)) { try $0 + store.merge($1) }
    }
}
