import Community
package import Foundation
package import Storage

/// The append-only journal that what's new, feeds, digests and reports read.
package struct Journal {
    let db: Database

    package init(db: Database) { self.db = db }

    package func append(_ entry: JournalEntry, at now: Date) throws {
        try db.run(
            """
            INSERT INTO journal
                (space_id, at, actor_id, verb, feature, kind, item_id, title, address, audience)
            VALUES (\(entry.space), \(now), \(entry.actor), \(entry.verb.name), \(entry.feature),
                \(entry.kind), \(entry.item), \(entry.title), \(entry.address),
                \(entry.audience))
            """
        )
    }

    /// What told of one item tells of another from now on, which has taken its place.
    /// - Parameter kind: of the other.
    package func carry(from old: Item.ID, to new: Item.ID, kind: String) throws {
        try db.run(
            "UPDATE journal SET item_id = \(new), kind = \(kind) WHERE item_id = \(old)")
    }
}
