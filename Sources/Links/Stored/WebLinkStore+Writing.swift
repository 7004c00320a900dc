import Community
import Content
import Foundation
import Storage
import Web

extension WebLinkStore {
    /// Writes a new link at the end of its themes.
    func create(
        _ content: LinkContent, in space: Space, by author: Person.ID?, isPublished: Bool,
        at now: Date
    ) throws -> Item.ID {
        let id = try ItemStore(db: db).create(
            content.draft(in: space.id, by: author, isPublished: isPublished), at: now)
        try db.run(
            """
            INSERT INTO link (item_id, space_id, address, address_key, description, due_at)
            VALUES (\(id), \(space.id), \(content.address.text), \(content.address.digest),
                \(content.description), \(now))
            """)
        try PlaceStore(db: db).set(content.themes.map(\.id), of: id, in: space.id)
        return id
    }

    /// Writes all that its form says. What was found at another address is forgotten.
    func update(_ link: WebLink, _ content: LinkContent, at now: Date) throws {
        let item = link.item
        try ItemStore(db: db).update(
            item.id,
            content.draft(in: item.space, by: item.author, isPublished: item.isPublished), at: now)
        try db.run(
            """
            UPDATE link SET description = \(content.description), edition = edition + 1
            WHERE item_id = \(item.id)
            """)
        try PlaceStore(db: db).set(content.themes.map(\.id), of: item.id, in: item.space)
        if content.address.text != link.address {
            try setAddress(content.address, of: item.id, at: now)
        }
    }

    /// Leads a link elsewhere: nothing is known of the new address yet.
    func setAddress(_ address: WebAddress, of id: Item.ID, at now: Date) throws {
        let icons: [String] = try db.values(
            "SELECT l.icon FROM link AS l WHERE l.item_id = \(id) AND l.icon IS NOT NULL")
        try db.run(
            """
            UPDATE link SET address = \(address.text), address_key = \(address.digest),
                verdict = 'unchecked', cause = NULL, status = NULL, failures = 0,
                failing_since = NULL, checked_at = NULL, alive_at = NULL, due_at = \(now),
                proposal = NULL, kept_from = NULL, asks_since = NULL, icon = NULL,
                icon_at = NULL, edition = edition + 1
            WHERE item_id = \(id)
            """)
        try StaleFileStore(db: db).sweepLater(icons, at: now)
        db.noteChange(of: id.rawValue)
    }

    /// Has it looked at from a moment on, before all that are due since a later one.
    func setDue(_ id: Item.ID, at date: Date) throws {
        try db.run("UPDATE link SET due_at = \(date) WHERE item_id = \(id)")
    }
}
