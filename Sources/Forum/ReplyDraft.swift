import Community
import Content
import Foundation
import Storage

/// An answer that somebody began and keeps for later.
struct ReplyDraft: Sendable {
    let body: String
    let quotes: [Quote]
    let answers: Item.ID?
    let savedAt: Date

    init?(_ row: Row) throws {
        let text: String? = try row["draft_body"]
        guard let text else { return nil }
        body = text
        quotes = [Quote](kept: try row["draft_quotes"])
        answers = try row["draft_answers"]
        savedAt = try row["draft_saved_at"]
    }
}
