import Community
import Content
import Foundation
import Storage

extension MergeStore {
    /// Whoever erases the card that stays erases both.
    func hang(_ dropped: Item.ID, from kept: Item.ID?) throws {
        try ItemStore(db: db).hang("SELECT i.id FROM item AS i WHERE i.id = \(dropped)", from: kept)
    }

    func old(before date: Date, limit: Int) throws -> [Merge.ID] {
        try db.values(
            """
            SELECT m.id FROM contact_merge AS m WHERE m.merged_at <= \(date)
            ORDER BY m.merged_at, m.id LIMIT \(limit)
            """)
    }

    /// Merges of items that are erased.
    func of(_ items: SQL, limit: Int) throws -> [Merge.ID] {
        try db.values(
            """
            SELECT m.id FROM contact_merge AS m
            WHERE m.kept_id IN (\(items)) OR m.dropped_id IN (\(items)) LIMIT \(limit)
            """)
    }

    /// Its picture goes as well, a little later.
    func remove(_ id: Merge.ID, at now: Date) throws {
        let picture: String? = try db.value(
            "SELECT m.picture FROM contact_merge AS m WHERE m.id = \(id)")
        try db.run("DELETE FROM contact_merge WHERE id = \(id)")
        if let picture { try StaleFileStore(db: db).sweepLater([picture], at: now) }
    }
}
