package import Storage

/// Where the tasks of a kind are found, and what is told of each: the parts of a query, so that
/// they can be counted without being read.
package struct TaskRows: Sendable {
    /// The number of the thing, which no other of the kind has.
    let id: SQL
    let title: SQL
    /// The moment from which it waits.
    let since: SQL
    /// The moment by which it is to be done; NULL for none.
    let due: SQL
    /// The name of whoever asks; NULL for nobody.
    let actor: SQL
    /// `FROM`, the joins and the condition, which no name of the columns above may multiply.
    let source: SQL

    package init(
        id: SQL, title: SQL, since: SQL, due: SQL = "NULL", actor: SQL = "NULL", from source: SQL
    ) {
        self.id = id
        self.title = title
        self.since = since
        self.due = due
        self.actor = actor
        self.source = source
    }
}
