package import Storage

/// Where the decisions of a kind are found, and what is told of each: the parts of a query.
package struct DecisionRows: Sendable {
    /// The number of what was decided of.
    let id: SQL
    let title: SQL
    let at: SQL
    /// A word for what was decided; NULL where the kind says it.
    let outcome: SQL
    /// The name of whoever decided; NULL for nobody, or nobody who is told.
    let actor: SQL
    /// `FROM`, the joins and the condition.
    let source: SQL

    package init(
        id: SQL, title: SQL, at: SQL, outcome: SQL = "NULL", actor: SQL = "NULL", from source: SQL
    ) {
        self.id = id
        self.title = title
        self.at = at
        self.outcome = outcome
        self.actor = actor
        self.source = source
    }
}
