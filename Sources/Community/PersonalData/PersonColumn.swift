package import Storage

/// A column that names people, and what becomes of it when two accounts of one person become one.
///
///     columns: [
///         .moved("recipe", "author_id"),
///         .single("recipe_reader", "person_id", per: ["recipe_id"], joining: [.least("at")]),
///     ]
package struct PersonColumn: Sendable {
    enum Way: Sendable {
        case moved(by: SQL)
        case single(per: [SQL], [JoinedColumn])
        case ended
        case settled(leaving: String?)
    }

    let table: SQL
    let column: SQL
    let way: Way

    /// `table.column`
    package var name: String { table.text + "." + column.text }

    /// Why rows may go on naming the account that closed.
    package var grounds: String? {
        if case .settled(let grounds) = way { grounds } else { nil }
    }

    /// Names the account that stays. For a column that no unique key is on.
    /// - Parameter key: what tells the rows apart, for work in pieces.
    package static func moved(_ table: SQL, _ column: SQL, by key: SQL = "id") -> Self {
        Self(table: table, column: column, way: .moved(by: key))
    }

    /// One row of the person for each thing: where both accounts have one, that of the account
    /// that stays does.
    /// - Parameters:
    ///   - key: the other columns of the unique key.
    ///   - joined: what that row takes from the other one.
    package static func single(
        _ table: SQL, _ column: SQL, per key: [SQL], joining joined: [JoinedColumn] = []
    ) -> Self {
        Self(table: table, column: column, way: .single(per: key, joined))
    }

    /// Ends with the account that closes.
    package static func ended(_ table: SQL, _ column: SQL) -> Self {
        Self(table: table, column: column, way: .ended)
    }

    /// `PersonalData.settle` sees to it.
    /// - Parameter grounds: why some rows go on naming the account that closed, if any do.
    package static func settled(
        _ table: SQL, _ column: SQL, leaving grounds: String? = nil
    ) -> Self {
        Self(table: table, column: column, way: .settled(leaving: grounds))
    }
}
