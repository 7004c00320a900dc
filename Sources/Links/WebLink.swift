import Content
import Foundation
import Storage
import Web

/// A site that is one click away: an item whose title is the link's.
struct WebLink: Sendable {
    static let kind = "link"
    /// Where the links stand that have no theme: after all others.
    static let lastShelf = 1_000_000

    let item: Item
    /// As it is kept: canonical, without what follows a reader.
    let address: String
    let description: String
    let clicks: Int
    /// The digest of its small picture.
    let icon: String?
    /// When one was looked for.
    let iconAt: Date?
    /// What is known of the page.
    let record: LinkRecord
    /// When it last answered.
    let aliveAt: Date?
    /// The address that was proposed instead and that a moderator did not want.
    let keptFrom: String?
    /// Since when a moderator has to decide of it.
    let asksSince: Date?
    let edition: Int
    let authorName: String?
    let authorHasPhoto: Bool

    var id: Item.ID { item.id }

    /// What it leads to; nil for what cannot be any more.
    var target: WebAddress? { .kept(address) }

    /// What the eye is shown of it.
    var shownAddress: String { target?.shown ?? address }
}

extension WebLink: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        address = try row["address"]
        description = try row["description"]
        clicks = try row["clicks"]
        icon = try row["icon"]
        iconAt = try row["icon_at"]
        record = try LinkRecord(row: row)
        aliveAt = try row["alive_at"]
        keptFrom = try row["kept_from"]
        asksSince = try row["asks_since"]
        edition = try row["edition"]
        authorName = try row["author_name"]
        authorHasPhoto = try row["author_has_photo"]
    }
}
