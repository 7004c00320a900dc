import Community
import Foundation
import Storage

/// What a discussion is for one reader, before its comments are read.
struct DiscussionState: FromRow {
    let stamp: Stamp
    /// Whom the reader does not wish to read.
    private(set) var muted: Set<Person.ID> = []

    init(row: Row) throws {
        stamp = try Stamp(row: row)
        try add(row)
    }

    /// Takes one more of those from the next row.
    mutating func add(_ row: Row) throws {
        if let person: Person.ID = try row["muted_id"] { muted.insert(person) }
    }
}
