import Community
import Content
import Foundation
import Storage

/// A subject that people talk about: its messages are `Post`s that hang from its item.
struct Topic: Sendable {
    static let kind = "topic"
    /// Messages on a page.
    static let perPage = 25

    struct Conclusion: Sendable {
        let body: String
        let html: String
        let at: Date
        let by: String?
    }

    let item: Item
    let theme: Theme
    let authorName: String?
    /// The highest number that a message ever had in it.
    let lastNumber: Int
    /// How many messages there are, the first one included.
    let posts: Int
    let lastPostAt: Date
    let isPinned: Bool
    let pinnedUntil: Date?
    let lockedAt: Date?
    let conclusion: Conclusion?
    /// How often the conclusion was written, changed or taken away.
    let conclusionVersion: Int
    let isTagged: Bool
    let hasEvents: Bool
    /// Whether its page still says what it said.
    let stamp: Stamp
    let reading: Reading
    let draft: ReplyDraft?

    /// How far the viewer has read, and how they like to.
    struct Reading: Sendable {
        let number: Int
        let openedAt: Date?
        let isNested: Bool
    }

    var id: Item.ID { item.id }

    var pages: Int { Self.page(of: max(1, lastNumber)) }

    static func page(of number: Int) -> Int { (number - 1) / perPage + 1 }

    static func numbers(ofPage page: Int) -> ClosedRange<Int> {
        (page - 1) * perPage + 1...page * perPage
    }
}

extension Topic: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        theme = try Theme(row: row)
        authorName = try row["author_name"]
        lastNumber = try row["last_number"]
        posts = try row["posts"]
        lastPostAt = try row["last_post_at"]
        isPinned = try row["pinned"]
        pinnedUntil = try row["pinned_until"]
        lockedAt = try row["locked_at"]
        conclusion = try Conclusion(row)
        conclusionVersion = try row["conclusion_version"]
        isTagged = try row["tagged"]
        hasEvents = try row["events"] as Int > 0
        stamp = try Stamp(row: row)
        reading = try Reading(row)
        draft = try ReplyDraft(row)
    }
}

extension Topic.Conclusion {
    fileprivate init?(_ row: Row) throws {
        let text: String? = try row["conclusion"]
        guard let text else { return nil }
        body = text
        html = try row["conclusion_html"] ?? ""
        at = try row["concluded_at"]
        by = try row["concluder_name"]
    }
}

extension Topic.Reading {
    fileprivate init(_ row: Row) throws {
        number = try row["read_number"] ?? 0
        openedAt = try row["opened_at"]
        isNested = try row["nested"] ?? false
    }
}
