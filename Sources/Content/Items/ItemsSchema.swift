import Community
import Storage

enum ItemsSchema {
    /// Whether anything hangs from an item, so that nobody looks for it elsewhere in vain.
    static let hanging = Migration("items-6-hanging") {
        "ALTER TABLE item ADD COLUMN has_appendices \(.integer) NOT NULL DEFAULT 0"
    }

    /// What not all members see is mostly little: it is found without the rest.
    static let withheld = Migration("items-5-withheld") {
        """
        CREATE INDEX item_withheld ON item (space_id, kind, id)
            WHERE published = 0 OR trashed_at IS NOT NULL OR audience NOT IN ('everyone', 'space')
        """
    }

    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("items-4-people") {
        "CREATE INDEX item_by_trasher ON item (trashed_by) WHERE trashed_by IS NOT NULL"
        "CREATE INDEX revision_by_editor ON revision (editor_id) WHERE editor_id IS NOT NULL"
    }

    /// Comments are counted without reading them.
    static let counting = Migration("items-2-counting") {
        "DROP INDEX item_of_parent"
        """
        CREATE INDEX item_of_parent ON item (parent_id, kind, trashed_at, created_at, id)
            WHERE parent_id IS NOT NULL
        """
    }

    /// A comment that waits for a moderator is counted for its author alone.
    static let holding = Migration("items-3-holding") {
        "DROP INDEX item_of_parent"
        """
        CREATE INDEX item_of_parent
            ON item (parent_id, kind, trashed_at, created_at, id, published, author_id)
            WHERE parent_id IS NOT NULL
        """
    }

    static let items = Migration("items") {
        """
        CREATE TABLE item (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            parent_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            author_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            title TEXT NOT NULL,
            audience TEXT NOT NULL
                CHECK (audience IN ('everyone', 'space', 'groups', 'moderators')),
            published \(.integer) NOT NULL CHECK (published IN (0, 1)),
            comments_open \(.integer) NOT NULL CHECK (comments_open IN (0, 1)),
            created_at \(.integer) NOT NULL,
            updated_at \(.integer) NOT NULL,
            published_at \(.integer),
            trashed_at \(.integer),
            trashed_by \(.integer) REFERENCES person (id) ON DELETE SET NULL
        ) \(.strict)
        """
        """
        CREATE INDEX item_in_space
            ON item (space_id, kind, published_at) WHERE trashed_at IS NULL
        """
        "CREATE INDEX item_of_parent ON item (parent_id, created_at) WHERE parent_id IS NOT NULL"
        "CREATE INDEX item_in_trash ON item (space_id, trashed_at) WHERE trashed_at IS NOT NULL"
        """
        CREATE TABLE item_group (
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            group_id \(.integer) NOT NULL REFERENCES member_group (id) ON DELETE CASCADE,
            PRIMARY KEY (item_id, group_id)
        ) \(.strict)
        """
        "CREATE INDEX item_of_group ON item_group (group_id)"
        """
        CREATE TABLE item_opened (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            opened_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, item_id)
        ) \(.strict)
        """
        """
        CREATE TABLE revision (
            id \(.identity),
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            editor_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            body TEXT NOT NULL,
            saved_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX revision_of_item ON revision (item_id, id)"
    }
}
