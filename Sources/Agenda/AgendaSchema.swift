import Storage

enum AgendaSchema {
    /// Times are kept as the clock of the event's zone shows them (`20261127T190000`, or
    /// `20261127` for whole days, whose end is the day after the last): a rule is about them, and
    /// a zone's hours may be decided anew. What a page asks for are the rows of `occurrence`. Of
    /// what is different on a date, `source` is what a file said last: the rest was decided here.
    static let events = Migration("agenda-2-event") {
        """
        CREATE TABLE event (
            item_id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            uid TEXT NOT NULL CHECK (length(uid) BETWEEN 1 AND 500),
            sequence \(.integer) NOT NULL DEFAULT 0,
            text TEXT NOT NULL,
            text_html TEXT NOT NULL,
            place TEXT NOT NULL CHECK (length(place) <= 500),
            room TEXT NOT NULL CHECK (length(room) <= 200),
            video_address TEXT NOT NULL CHECK (length(video_address) <= 2000),
            time_zone TEXT NOT NULL,
            whole_days \(.integer) NOT NULL CHECK (whole_days IN (0, 1)),
            starts_local TEXT NOT NULL CHECK (length(starts_local) IN (8, 15)),
            ends_local TEXT NOT NULL CHECK (length(ends_local) = length(starts_local)),
            starts_at \(.integer) NOT NULL,
            theme_id \(.integer) REFERENCES event_theme (id) ON DELETE SET NULL,
            organiser TEXT NOT NULL CHECK (length(organiser) <= 200),
            organiser_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            important \(.integer) NOT NULL CHECK (important IN (0, 1)),
            cancelled_at \(.integer),
            cancelled_word TEXT NOT NULL DEFAULT '' CHECK (length(cancelled_word) <= 1000),
            state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'published', 'declined')),
            decision_word TEXT NOT NULL DEFAULT '' CHECK (length(decision_word) <= 2000),
            decided_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            decided_at \(.integer),
            rule TEXT NOT NULL DEFAULT '' CHECK (length(rule) <= 1000),
            added_dates TEXT NOT NULL DEFAULT '',
            except_dates TEXT NOT NULL DEFAULT '',
            series_id \(.integer) REFERENCES item (id) ON DELETE SET NULL,
            edition \(.integer) NOT NULL DEFAULT 1,
            changed_at \(.integer) NOT NULL,
            expanded_until \(.integer),
            capped \(.integer) NOT NULL DEFAULT 0 CHECK (capped IN (0, 1)),
            answers_open \(.integer) NOT NULL DEFAULT 0 CHECK (answers_open IN (0, 1)),
            seats \(.integer) CHECK (seats > 0),
            answer_until \(.integer),
            list_for TEXT NOT NULL DEFAULT 'members',
            guests_max \(.integer) NOT NULL DEFAULT 0 CHECK (guests_max >= 0),
            UNIQUE (space_id, uid)
        ) \(.strict)
        """
        "CREATE INDEX event_by_state ON event (space_id, state, changed_at, item_id)"
        "CREATE INDEX event_of_theme ON event (theme_id) WHERE theme_id IS NOT NULL"
        "CREATE INDEX event_of_organiser ON event (organiser_id) WHERE organiser_id IS NOT NULL"
        "CREATE INDEX event_by_decider ON event (decided_by) WHERE decided_by IS NOT NULL"
        "CREATE INDEX event_of_series ON event (series_id) WHERE series_id IS NOT NULL"
        """
        CREATE INDEX event_to_expand ON event (expanded_until) WHERE expanded_until IS NOT NULL
        """
        """
        CREATE TABLE event_override (
            event_id \(.integer) NOT NULL REFERENCES event (item_id) ON DELETE CASCADE,
            recurrence_id TEXT NOT NULL CHECK (length(recurrence_id) IN (8, 15)),
            cancelled \(.integer) NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
            cancelled_word TEXT CHECK (length(cancelled_word) <= 1000),
            title TEXT CHECK (length(title) BETWEEN 1 AND 200),
            text TEXT,
            text_html TEXT,
            place TEXT CHECK (length(place) <= 500),
            room TEXT CHECK (length(room) <= 200),
            video_address TEXT CHECK (length(video_address) <= 2000),
            starts_local TEXT CHECK (length(starts_local) IN (8, 15)),
            ends_local TEXT CHECK (length(ends_local) IN (8, 15)),
            source TEXT,
            PRIMARY KEY (event_id, recurrence_id)
        ) \(.strict)
        """
    }

    /// Every date of every event, up to a horizon. What lasts longer than a week has `is_long`, so
    /// that those of a month are a range of one index and the few that may have begun long before.
    /// What hangs from a date refers to (event_id, recurrence_id) with ON UPDATE CASCADE: it goes
    /// along when a series is split or moved.
    static let occurrences = Migration("agenda-3-occurrence") {
        """
        CREATE TABLE occurrence (
            id \(.identity),
            event_id \(.integer) NOT NULL REFERENCES event (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            recurrence_id TEXT NOT NULL CHECK (length(recurrence_id) IN (8, 15)),
            starts_at \(.integer) NOT NULL,
            ends_at \(.integer) NOT NULL CHECK (ends_at >= starts_at),
            is_long \(.integer) NOT NULL CHECK (is_long IN (0, 1)),
            cancelled \(.integer) NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
            UNIQUE (event_id, recurrence_id)
        ) \(.strict)
        """
        "CREATE INDEX occurrence_by_time ON occurrence (space_id, is_long, starts_at, id)"
        "CREATE INDEX occurrence_ending ON occurrence (space_id, ends_at, id)"
        "CREATE INDEX occurrence_of_event ON occurrence (event_id, starts_at)"
    }
}
