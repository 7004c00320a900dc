import Foundation
import Storage

/// Where one person stands in a thread.
struct ThreadSeat: FromRow {
    let thread: LetterThread.ID
    let isUnread: Bool
    let isMuted: Bool
    let isHidden: Bool
    /// What came later is new to them.
    let readUntil: Date

    init(row: Row) throws {
        thread = try row["thread_id"]
        isUnread = try row["is_unread"]
        isMuted = try row["is_muted"]
        isHidden = try row["is_hidden"]
        readUntil = try row["read_until"]
    }
}
