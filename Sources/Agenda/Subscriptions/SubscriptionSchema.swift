import Storage

enum SubscriptionSchema {
    /// Of an address only the digest of its secret is kept: it is shown once.
    static let subscriptions = Migration("agenda-calendar-1") {
        """
        CREATE TABLE calendar_subscription (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            digest \(.blob) NOT NULL UNIQUE,
            scope TEXT NOT NULL CHECK (scope IN ('all', 'mine', 'theme')),
            theme_id \(.integer) REFERENCES event_theme (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) <= 60),
            created_at \(.integer) NOT NULL,
            used_at \(.integer),
            CHECK ((scope = 'theme') = (theme_id IS NOT NULL))
        ) \(.strict)
        """
        """
        CREATE INDEX calendar_subscription_of ON calendar_subscription (person_id, space_id)
        """
        "CREATE INDEX calendar_subscription_place ON calendar_subscription (space_id)"
        """
        CREATE INDEX calendar_subscription_theme ON calendar_subscription (theme_id)
            WHERE theme_id IS NOT NULL
        """
    }

    /// A file that a moderator has sent and not yet taken, or that is being taken: the first
    /// `done` of its events are in the agenda, but for those of the lines `refused`. Of each event
    /// that came with one stays what its own calendar said of it: that, and not when we wrote it,
    /// tells whether another file is newer, and what of its dates was decided here since.
    static let imports = Migration("agenda-calendar-2") {
        """
        CREATE TABLE calendar_import (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            name TEXT NOT NULL CHECK (length(name) <= 200),
            size \(.integer) NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('shown', 'taken', 'done')),
            done \(.integer) NOT NULL DEFAULT 0,
            added \(.integer) NOT NULL DEFAULT 0,
            changed \(.integer) NOT NULL DEFAULT 0,
            refused TEXT NOT NULL DEFAULT '',
            created_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX calendar_import_of ON calendar_import (space_id, created_at)"
        "CREATE INDEX calendar_import_by ON calendar_import (person_id)"
        "CREATE INDEX calendar_import_file ON calendar_import (digest)"
        "CREATE INDEX calendar_import_old ON calendar_import (created_at)"
        """
        CREATE TABLE event_source (
            event_id \(.integer) PRIMARY KEY REFERENCES event (item_id) ON DELETE CASCADE,
            sequence \(.integer) NOT NULL,
            changed_at \(.integer) NOT NULL,
            cancelled \(.integer) NOT NULL CHECK (cancelled IN (0, 1)),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            rule TEXT,
            added_dates TEXT,
            except_dates TEXT,
            import_id \(.integer) REFERENCES calendar_import (id) ON DELETE SET NULL,
            is_new \(.integer) NOT NULL CHECK (is_new IN (0, 1))
        ) \(.strict)
        """
        "CREATE INDEX event_source_of ON event_source (import_id) WHERE import_id IS NOT NULL"
    }

    /// Files are kept by the kernel, with those of other kinds: each stays as far as it came, and
    /// one that was being taken goes on from there. Of what was left out the lines stay.
    static let sources = Migration("agenda-calendar-3") {
        """
        INSERT INTO file_import
            (kind, space_id, person_id, digest, name, size, state, total, done, added, changed,
                refused, created_at)
        SELECT 'calendar', c.space_id, c.person_id, c.digest, c.name, c.size, c.state, c.done,
            c.done, c.added, c.changed,
            length(c.refused) - length(replace(c.refused, '\n', '')), c.created_at
        FROM calendar_import AS c ORDER BY c.id
        """
        """
        INSERT INTO file_import_line (import_id, place, line, about, sentence, is_rejection)
        SELECT f.id, 0, 0, substr(c.refused, 1, 500), '', 1
        FROM calendar_import AS c JOIN file_import AS f ON f.kind = 'calendar'
            AND f.space_id = c.space_id AND f.digest = c.digest AND f.created_at = c.created_at
        WHERE c.refused <> '' ON CONFLICT DO NOTHING
        """
        """
        INSERT INTO file_import_item (import_id, item_id, place, is_new)
        SELECT f.id, s.event_id, 0, s.is_new
        FROM calendar_import AS c JOIN file_import AS f ON f.kind = 'calendar'
            AND f.space_id = c.space_id AND f.digest = c.digest AND f.created_at = c.created_at
        JOIN event_source AS s ON s.import_id = c.id
        WHERE c.state = 'taken' ON CONFLICT DO NOTHING
        """
        """
        INSERT INTO job (kind, payload, run_at)
        SELECT 'content.import', f.id || '', f.created_at
        FROM calendar_import AS c JOIN file_import AS f ON f.kind = 'calendar'
            AND f.space_id = c.space_id AND f.digest = c.digest AND f.created_at = c.created_at
        WHERE c.state = 'taken'
        """
        "DELETE FROM job WHERE kind IN ('agenda.import', 'agenda.imports')"
        "ALTER TABLE event_source RENAME TO event_source_before"
        """
        CREATE TABLE event_source (
            event_id \(.integer) PRIMARY KEY REFERENCES event (item_id) ON DELETE CASCADE,
            sequence \(.integer) NOT NULL,
            changed_at \(.integer) NOT NULL,
            cancelled \(.integer) NOT NULL CHECK (cancelled IN (0, 1)),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            rule TEXT,
            added_dates TEXT,
            except_dates TEXT
        ) \(.strict)
        """
        """
        INSERT INTO event_source
            (event_id, sequence, changed_at, cancelled, digest, rule, added_dates, except_dates)
        SELECT s.event_id, s.sequence, s.changed_at, s.cancelled, s.digest, s.rule, s.added_dates,
            s.except_dates
        FROM event_source_before AS s
        """
        "DROP TABLE event_source_before"
        "DROP TABLE calendar_import"
    }
}
