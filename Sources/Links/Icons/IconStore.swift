import Community
import Content
import Foundation
import Storage

/// The small pictures of links are files that are kept.
struct IconStore {
    let db: Database

    /// - Parameter digest: nil where none was found; it is not looked for again.
    func set(_ digest: String?, of id: Item.ID, at now: Date) throws {
        try db.run("UPDATE link SET icon = \(digest), icon_at = \(now) WHERE item_id = \(id)")
    }

    static let pictures = FileReference("link-icon", column: "icon", of: "link")

    /// They go with a link that is erased.
    static let trace = ItemTrace(
        "links.icons",
        dated: { items, limit, db, now in
            let found: [String?] = try db.values(
                """
                SELECT l.icon FROM link AS l
                WHERE l.item_id IN (\(items)) AND l.icon IS NOT NULL
                ORDER BY l.item_id LIMIT \(limit)
                """)
            let removed = try db.affected(
                by: """
                    UPDATE link SET icon = NULL WHERE item_id IN (
                        SELECT l.item_id FROM link AS l
                        WHERE l.item_id IN (\(items)) AND l.icon IS NOT NULL
                        ORDER BY l.item_id LIMIT \(limit))
                    """)
            try StaleFileStore(db: db).sweepLater(found.compactMap(\.self), at: now)
            return removed
        })
}
