import Community
import Foundation
import Storage

/// What a member said under an item. It is an item of its own, so that it has reactions, files
/// and a place in the trash; who sees it follows from its parent.
struct Comment: Sendable {
    static let kind = "comment"

    let item: Item
    /// Markdown.
    let body: String
    let html: String
    let authorName: String?
    let authorHasPhoto: Bool
    let editedAt: Date?
}

extension Comment: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        body = try row["body"]
        html = try row["body_html"]
        authorName = try row["author_name"]
        authorHasPhoto = try row["author_has_photo"]
        editedAt = try row["edited_at"]
    }
}
