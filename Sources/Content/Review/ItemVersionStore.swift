import Community
import Foundation
package import Storage

/// What there is to read of an item, in a few signs for a `FormVersion`: whatever its writer
/// changes changes them.
package struct ItemVersionStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Of the item itself, and of what its author wrote in it, such as the message that opens a
    /// topic: titles, replaced versions, files, whether it is out or in the trash.
    package func parts(of item: Item) throws -> [String] {
        let last: Int64? = try db.value(
            """
            SELECT MAX(r.id) AS last FROM revision AS r
            WHERE r.item_id = \(item.id) OR r.item_id IN (\(Self.own(item.id)))
            """
        )
        let files: [Int64] = try db.values(
            """
            SELECT a.id FROM attachment AS a
            WHERE a.item_id = \(item.id) OR a.item_id IN (\(Self.own(item.id))) ORDER BY a.id
            """
        )
        return [
            item.title, item.updatedAt.timeIntervalSince1970.description,
            item.isPublished.description, (item.trashedAt != nil).description,
            last.map(String.init) ?? "", files.map(String.init).joined(separator: " "),
        ]
    }

    private static func own(_ id: Item.ID) -> SQL {
        """
        SELECT part.id FROM item AS part JOIN item AS i ON i.id = part.parent_id
        WHERE i.id = \(id) AND part.author_id = i.author_id
        """
    }
}
