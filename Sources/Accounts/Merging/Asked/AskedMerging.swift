import Community
import Foundation
import Storage

/// Two accounts that are to become one after some days, if whoever has the one that closes agrees
/// and neither objects.
struct AskedMerging: FromRow {
    struct ID: EntityID {
        let rawValue: Int64
    }

    /// How long they may agree and object.
    static let days = 7

    let id: ID
    let kept: Person.ID
    let closed: Person.ID
    let asker: Person.ID?
    let dueAt: Date
    let isAgreed: Bool

    init(row: Row) throws {
        id = try row["id"]
        kept = try row["kept_id"]
        closed = try row["closed_id"]
        asker = try row["asked_by"]
        dueAt = try row["due_at"]
        isAgreed = try row["agreed"]
    }
}
