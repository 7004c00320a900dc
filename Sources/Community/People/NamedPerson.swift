package import Storage

/// A person as a line of a list names them.
package struct NamedPerson: Equatable, Sendable, FromRow {
    package let id: Person.ID
    package let name: String

    package init(row: Row) throws {
        id = try row["person_id"]
        name = try row["name"]
    }
}
