import Community
import Storage

enum FollowingSchema {
    /// `target_id` is the number of an item, a theme, a person or a tag; the first and the third
    /// have a column of their own as well, so that nothing outlives what it follows.
    static let following = Migration("following") {
        """
        CREATE TABLE follow (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            target TEXT NOT NULL CHECK (target IN ('item', 'theme', 'person', 'tag')),
            target_id \(.integer) NOT NULL,
            item_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            followed_id \(.integer) REFERENCES person (id) ON DELETE CASCADE,
            level \(.integer) NOT NULL CHECK (level BETWEEN 0 AND 4),
            chosen \(.integer) NOT NULL CHECK (chosen IN (0, 1)),
            at \(.integer) NOT NULL,
            UNIQUE (person_id, space_id, target, target_id),
            CHECK ((target = 'item') = (item_id IS NOT NULL)),
            CHECK ((target = 'person') = (followed_id IS NOT NULL))
        ) \(.strict)
        """
        "CREATE INDEX follow_of_target ON follow (target, target_id, space_id, person_id, level)"
        "CREATE INDEX follow_of_item ON follow (item_id) WHERE item_id IS NOT NULL"
        "CREATE INDEX follow_of_person ON follow (followed_id) WHERE followed_id IS NOT NULL"
        """
        CREATE TABLE digest_line (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            thread_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            at \(.integer) NOT NULL,
            told_at \(.integer),
            PRIMARY KEY (person_id, item_id)
        ) \(.strict)
        """
        "CREATE INDEX digest_line_waiting ON digest_line (space_id, at) WHERE told_at IS NULL"
        "CREATE INDEX digest_line_of_item ON digest_line (item_id)"
        "CREATE INDEX digest_line_of_thread ON digest_line (thread_id)"
        "CREATE INDEX digest_line_by_time ON digest_line (at)"
    }

    /// Whoever wrote under an item before one could follow goes on hearing of it.
    static let writers = Migration("following-2-writers") {
        """
        INSERT INTO follow (person_id, space_id, target, target_id, item_id, level, chosen, at)
        SELECT w.person_id, w.space_id, 'item', w.thread_id, w.thread_id, 4, 0, w.at
        FROM (
            SELECT i.author_id AS person_id, i.space_id, i.parent_id AS thread_id,
                MAX(i.created_at) AS at
            FROM item AS i
            WHERE i.parent_id IS NOT NULL AND i.author_id IS NOT NULL
            GROUP BY i.author_id, i.space_id, i.parent_id
        ) AS w
        """
        """
        INSERT INTO follow (person_id, space_id, target, target_id, item_id, level, chosen, at)
        SELECT i.author_id, i.space_id, 'item', i.id, i.id, 4, 0, i.created_at
        FROM item AS i
        WHERE i.parent_id IS NULL AND i.author_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM follow AS f
                WHERE f.item_id = i.id AND f.person_id = i.author_id)
        """
    }

    /// A feature declares what can be followed: the kinds are no closed list any more.
    static let kinds = Migration("following-3-kinds") {
        "DROP INDEX follow_of_target"
        "DROP INDEX follow_of_item"
        "DROP INDEX follow_of_person"
        "ALTER TABLE follow RENAME TO follow_before"
        """
        CREATE TABLE follow (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            target TEXT NOT NULL CHECK (length(target) BETWEEN 1 AND 60),
            target_id \(.integer) NOT NULL,
            item_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            followed_id \(.integer) REFERENCES person (id) ON DELETE CASCADE,
            level \(.integer) NOT NULL CHECK (level BETWEEN 0 AND 4),
            chosen \(.integer) NOT NULL CHECK (chosen IN (0, 1)),
            at \(.integer) NOT NULL,
            UNIQUE (person_id, space_id, target, target_id),
            CHECK ((target = 'item') = (item_id IS NOT NULL)),
            CHECK ((target = 'person') = (followed_id IS NOT NULL))
        ) \(.strict)
        """
        """
        INSERT INTO follow (person_id, space_id, target, target_id, item_id, followed_id, level,
            chosen, at)
        SELECT f.person_id, f.space_id, f.target, f.target_id, f.item_id, f.followed_id, f.level,
            f.chosen, f.at
        FROM follow_before AS f ORDER BY f.id
        """
        "DROP TABLE follow_before"
        "CREATE INDEX follow_of_target ON follow (target, target_id, space_id, person_id, level)"
        "CREATE INDEX follow_of_item ON follow (item_id) WHERE item_id IS NOT NULL"
        "CREATE INDEX follow_of_person ON follow (followed_id) WHERE followed_id IS NOT NULL"
    }

    /// Whoever is to be told next is found without a look at what waits for the others.
    static let turns = Migration("following-4-turns") {
        """
        CREATE INDEX digest_line_by_person ON digest_line (space_id, person_id, at)
            WHERE told_at IS NULL
        """
    }
}
