import Foundation
import Storage

/// A stored file that is of a person, under the name that they gave it.
struct PersonalFile: FromRow {
    let digest: String
    let name: String
    /// In bytes; nil where no row says it.
    let size: Int?
    let at: Date

    init(row: Row) throws {
        digest = try row["digest"]
        name = try row["name"]
        size = try row["size"]
        at = try row["at"]
    }
}
