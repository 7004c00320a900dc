import Security
package import Storage

/// Where a page of a list of members ends, as an address carries it: the entry of its last line
/// and whose it is.
package struct MemberPlace: Equatable, Sendable {
    package let entry: String
    package let person: Person.ID

    init(entry: String, person: Person.ID) { (self.entry, self.person) = (entry, person) }

    /// Nil for whatever is no such place: then the list begins at its top.
    package init?(_ text: String?) {
        let parts = (text ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count < 1_000,
            let person = Person.ID(segment: String(parts[0])),
            let bytes = Base64URL.bytes(String(parts[1])),
            let entry = String(validating: bytes, as: UTF8.self), !entry.contains("\0")
        else { return nil }
        self.init(entry: entry, person: person)
    }

    package var text: String { "\(person).\(Base64URL.text(Array(entry.utf8)))" }
}

/// Read from a row of `member_entry`.
extension MemberPlace: FromRow {
    package init(row: Row) throws {
        self.init(entry: try row["entry"], person: try row["person_id"])
    }
}
