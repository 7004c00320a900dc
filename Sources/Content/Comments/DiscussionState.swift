import Foundation
import Storage

/// What a discussion is for one reader, before its comments are read.
struct DiscussionState: FromRow {
    let stamp: Stamp
    let openedAt: Date?

    init(row: Row) throws {
        stamp = try Stamp(row: row)
        openedAt = try row["opened_at"]
    }
}
