import Storage

enum ImportsSchema {
    /// A file that somebody has sent and not yet taken, or that is being taken: the first `done`
    /// of its things are in, but for those that `file_import_line` tells of. What it has brought
    /// or changed is kept until all of it is told.
    static let files = Migration("imports-1-file") {
        """
        CREATE TABLE file_import (
            id \(.identity),
            kind TEXT NOT NULL,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            name TEXT NOT NULL CHECK (length(name) <= 200),
            size \(.integer) NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('shown', 'taken', 'done')),
            sheet TEXT NOT NULL DEFAULT '',
            total \(.integer) NOT NULL DEFAULT 0,
            done \(.integer) NOT NULL DEFAULT 0,
            added \(.integer) NOT NULL DEFAULT 0,
            changed \(.integer) NOT NULL DEFAULT 0,
            refused \(.integer) NOT NULL DEFAULT 0,
            created_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX file_import_of ON file_import (space_id)"
        "CREATE INDEX file_import_by ON file_import (person_id)"
        "CREATE INDEX file_import_file ON file_import (digest)"
        "CREATE INDEX file_import_old ON file_import (created_at)"
        """
        CREATE TABLE file_import_line (
            import_id \(.integer) NOT NULL REFERENCES file_import (id) ON DELETE CASCADE,
            place \(.integer) NOT NULL,
            line \(.integer) NOT NULL,
            about TEXT NOT NULL,
            sentence TEXT NOT NULL,
            is_rejection \(.integer) NOT NULL CHECK (is_rejection IN (0, 1)),
            PRIMARY KEY (import_id, place)
        ) \(.strict)
        """
        """
        CREATE TABLE file_import_item (
            import_id \(.integer) NOT NULL REFERENCES file_import (id) ON DELETE CASCADE,
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            place \(.integer) NOT NULL,
            is_new \(.integer) NOT NULL CHECK (is_new IN (0, 1)),
            PRIMARY KEY (import_id, item_id)
        ) \(.strict)
        """
        "CREATE INDEX file_import_item_of ON file_import_item (item_id)"
    }

    /// What the columns of a sheet mean, by its headers: for the next that has the same.
    static let sheets = Migration("imports-2-sheet") {
        """
        CREATE TABLE sheet_meaning (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            headers TEXT NOT NULL CHECK (length(headers) = 64),
            columns TEXT NOT NULL,
            changed_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, kind, headers)
        ) \(.strict)
        """
    }
}
