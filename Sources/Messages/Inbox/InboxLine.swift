import Community
import Foundation
import Storage

/// One thread as the inbox lists it: by what came last.
struct InboxLine: FromRow, Sendable {
    let thread: LetterThread.ID
    let isUnread: Bool
    let isMuted: Bool
    let isHidden: Bool
    let lastAt: Date
    let subject: String
    let body: String
    let author: Person.ID?
    let authorName: String?
    /// Whether its text is not for this list: taken away by moderators, or to be acknowledged.
    let isVeiled: Bool
    let state: Letter.State
    let waitsReceipt: Bool
    let answerBy: Date?

    init(row: Row) throws {
        thread = try row["thread_id"]
        isUnread = try row["is_unread"]
        isMuted = try row["is_muted"]
        isHidden = try row["is_hidden"]
        lastAt = try row["last_at"]
        subject = try row["subject"]
        body = try row["body"]
        author = try row["author_id"]
        authorName = try row["author_name"]
        let (withdrawn, official): (Bool, Bool) = (
            try row["is_withdrawn"], try row["is_official"]
        )
        let waiting: Int = try row["waits_receipt"]
        isVeiled = withdrawn || official
        state = try row["state"]
        waitsReceipt = waiting > 0
        answerBy = try row["answer_by"]
    }
}
