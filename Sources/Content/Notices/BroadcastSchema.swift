import Storage

enum BroadcastSchema {
    /// One row tells all whom an item is for. `read_at` is that of whoever marked all as read:
    /// opening the item is kept with it.
    static let broadcasts = Migration("notices-3-broadcast") {
        """
        CREATE TABLE broadcast (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            reason TEXT NOT NULL,
            address TEXT NOT NULL,
            at \(.integer) NOT NULL,
            UNIQUE (item_id, reason)
        ) \(.strict)
        """
        "CREATE INDEX broadcast_in_space ON broadcast (space_id, at, id)"
        """
        CREATE TABLE broadcast_read (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            broadcast_id \(.integer) NOT NULL REFERENCES broadcast (id) ON DELETE CASCADE,
            read_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, broadcast_id)
        ) \(.strict)
        """
        "CREATE INDEX broadcast_read_of ON broadcast_read (broadcast_id)"
    }

    /// What does not concern partners is not told to them.
    static let partners = Migration("notices-5-partners") {
        "ALTER TABLE broadcast ADD COLUMN partners \(.integer) NOT NULL DEFAULT 1"
    }
}
