import Community
import Storage

enum NoticesSchema {
    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("notices-2-people") {
        "CREATE INDEX notice_by_actor ON notice (actor_id) WHERE actor_id IS NOT NULL"
    }

    /// What was marked with all others, and is not seen, comes back when the act is taken back.
    static let marks = Migration("notices-6-marks") {
        "ALTER TABLE notice ADD COLUMN is_marked \(.integer) NOT NULL DEFAULT 0"
        "CREATE INDEX notice_marked ON notice (person_id, address) WHERE is_marked = 1"
    }

    static let notices = Migration("notices") {
        """
        CREATE TABLE notice (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            item_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            actor_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            reason TEXT NOT NULL,
            title TEXT NOT NULL,
            address TEXT NOT NULL,
            at \(.integer) NOT NULL,
            read_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX notice_of_person ON notice (person_id, at)"
        "CREATE INDEX notice_unread ON notice (person_id, item_id) WHERE read_at IS NULL"
    }
}
