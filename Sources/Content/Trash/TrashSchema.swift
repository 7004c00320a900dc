import Community
import Storage

enum TrashSchema {
    /// An item that is erased takes these rows along; without an index each would be looked for
    /// among all of them.
    static let erasing = Migration("trash-erasing") {
        "CREATE INDEX item_opened_of_item ON item_opened (item_id)"
        "CREATE INDEX notice_of_item ON notice (item_id) WHERE item_id IS NOT NULL"
    }

    /// What is erased piece by piece is in no list meanwhile.
    static let pieces = Migration("trash-2-pieces") {
        "ALTER TABLE item ADD COLUMN erasing_at \(.integer)"
    }
}
