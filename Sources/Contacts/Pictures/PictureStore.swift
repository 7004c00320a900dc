import Community
import Content
import Foundation
import Storage

/// The photos and logos of cards: files that are kept, and that go when no card names them.
struct PictureStore {
    let db: Database

    func set(_ picture: FileDigest?, of contact: Item.ID, at now: Date) throws {
        let old: String? = try db.value(
            "SELECT c.picture FROM contact AS c WHERE c.item_id = \(contact)")
        if let old, old != picture?.hex { try StaleFileStore(db: db).sweepLater([old], at: now) }
        try db.run(
            """
            UPDATE contact SET picture = \(picture?.hex), edition = edition + 1,
                changed_at = \(now)
            WHERE item_id = \(contact)
            """)
    }

    /// Those of some digests that a card has.
    func known(_ digests: [String]) throws -> [String] {
        try db.values(
            "SELECT DISTINCT c.picture FROM contact AS c WHERE c.picture IN \(list: digests)")
    }

    static let files = FileReference("contact_picture", column: "picture", of: "contact")

    /// They go with a card that is erased.
    static let trace = ItemTrace(
        "contacts.pictures",
        dated: { items, limit, db, now in
            let found: [Item.ID] = try db.values(
                """
                SELECT c.item_id FROM contact AS c
                WHERE c.picture IS NOT NULL AND c.item_id IN (\(items)) LIMIT \(limit)
                """)
            for id in found { try PictureStore(db: db).set(nil, of: id, at: now) }
            return found.count
        })
}
