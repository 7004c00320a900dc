import Community
import Content
import Storage

/// The items that the demonstration hangs polls from.
struct HostStore {
    let db: Database

    func item(_ title: String, in space: Space.ID) throws -> Item.ID? {
        try db.value(
            """
            SELECT min(i.id) FROM item AS i
            WHERE i.space_id = \(space) AND i.title = \(title) AND i.parent_id IS NULL
            """)
    }
}
