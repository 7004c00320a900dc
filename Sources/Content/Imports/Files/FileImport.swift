import Community
import Foundation
package import Storage

/// A file that is brought in: shown to whoever sent it, then taken, some of it at a time.
package struct FileImport: Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    enum State: String, SQLValue, CaseIterable, Sendable {
        case shown, taken, done
    }

    package let id: ID
    /// The name of its `ImportKind`.
    let kind: String
    let space: Space.ID
    /// Whoever sent it, then whoever took it.
    let person: Person.ID?
    let digest: String
    let name: String
    let size: Int
    let state: State
    /// What was said of its columns, if it is a table.
    let sheet: SheetSettings
    /// How many things it holds; 0 until the first of them are taken.
    let total: Int
    /// How many of them have been looked at.
    let done: Int
    let added: Int
    let changed: Int
    /// How many were left out although they would have changed something.
    let refused: Int

    /// How many of its things have met this fate so far.
    func count(of fate: ImportFate) -> Int {
        switch fate {
        case .added: added
        case .changed: changed
        case .refused: refused
        default: 0
        }
    }
}

extension FileImport: FromRow {
    package init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        space = try row["space_id"]
        person = try row["person_id"]
        digest = try row["digest"]
        name = try row["name"]
        size = try row["size"]
        state = try row["state"]
        sheet = SheetSettings(text: try row["sheet"])
        total = try row["total"]
        done = try row["done"]
        added = try row["added"]
        changed = try row["changed"]
        refused = try row["refused"]
    }
}
