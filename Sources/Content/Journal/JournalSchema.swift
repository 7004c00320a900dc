import Community
import Storage

enum JournalSchema {
    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("journal-3-people") {
        "CREATE INDEX journal_by_actor ON journal (actor_id, id) WHERE actor_id IS NOT NULL"
    }

    /// What is counted on every page is in the index itself.
    static let counting = Migration("journal-2-counting") {
        "DROP INDEX journal_in_space"
        """
        CREATE INDEX journal_in_space
            ON journal (space_id, at, id, actor_id, item_id, audience, feature)
        """
    }

    static let journal = Migration("journal") {
        """
        CREATE TABLE journal (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            at \(.integer) NOT NULL,
            actor_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            verb TEXT NOT NULL,
            feature TEXT NOT NULL,
            kind TEXT NOT NULL,
            item_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            title TEXT NOT NULL,
            address TEXT NOT NULL,
            audience TEXT NOT NULL
                CHECK (audience IN ('everyone', 'space', 'groups', 'moderators'))
        ) \(.strict)
        """
        "CREATE INDEX journal_in_space ON journal (space_id, at, id)"
        "CREATE INDEX journal_of_item ON journal (item_id, at)"
    }
}
