import Community
import Content
import Foundation
import Storage

struct NewsItem: Sendable {
    enum Stage: String, SQLValue, CaseIterable, Sendable {
        case draft, scheduled, published, expired
    }

    static let kind = "news"

    let item: Item
    let stage: Stage
    /// Counts the changes: a form that carries an older one meets somebody else's work.
    let version: Int
    let summary: String
    let body: String
    let html: String
    let category: NewsCategory.ID?
    let categoryName: String?
    let isPinned: Bool
    let asksReading: Bool
    /// Whether it is to be mailed in full when it comes out, and when that was done.
    let isMailed: Bool
    let mailedAt: Date?
    /// When those who have not confirmed were last asked again.
    let remindedAt: Date?
    let publishAt: Date?
    let expiresAt: Date?
    let editedAt: Date?
    let listedAt: Date
    let authorName: String?
    let authorHasPhoto: Bool
    /// Whether it concerns the viewer, when they confirmed having read it, when they opened it.
    let isAsked: Bool
    let readAt: Date?
    let openedAt: Date?

    var id: Item.ID { item.id }
}

extension NewsItem: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        stage = try row["stage"]
        version = try row["version"]
        summary = try row["summary"]
        body = try row["body"]
        html = try row["body_html"]
        category = try row["category_id"]
        categoryName = try row["category_name"]
        isPinned = try row["pinned"]
        asksReading = try row["asks_reading"]
        isMailed = try row["mailed"]
        mailedAt = try row["mailed_at"]
        remindedAt = try row["reminded_at"]
        publishAt = try row["publish_at"]
        expiresAt = try row["expires_at"]
        editedAt = try row["edited_at"]
        listedAt = try row["listed_at"]
        authorName = try row["author_name"]
        authorHasPhoto = try row["author_has_photo"]
        isAsked = try row["is_asked"]
        readAt = try row["read_at"]
        openedAt = try row["opened_at"]
    }
}
