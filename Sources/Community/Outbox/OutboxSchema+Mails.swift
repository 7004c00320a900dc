import Storage

extension OutboxSchema {
    /// One text for all addressees of a mail, and for each address a row of its own with where it
    /// stands. What was written before has never left and is still to be sent, but for what
    /// carries a link: that can be asked for again.
    static let mails = Migration("outbox-4-mails") {
        "DELETE FROM outbox WHERE sealed IS NOT NULL"
        "DROP INDEX outbox_of_recipient"
        "DROP INDEX outbox_by_end"
        "ALTER TABLE outbox RENAME TO outbox_text"
        text
        mail
        """
        INSERT INTO outbox (text_id, lane, kind, recipient, recipient_key, recipient_name,
            message_id, state, next_at, created_at)
        SELECT t.id, 2, 'former', t.recipient, LOWER(t.recipient), '',
            'outbox-' || t.id || '@parvis.invalid', 'queued', t.created_at, t.created_at
        FROM outbox_text AS t ORDER BY t.id
        """
        "ALTER TABLE outbox_text DROP COLUMN recipient"
        "ALTER TABLE outbox_text DROP COLUMN state"
        "ALTER TABLE outbox_text DROP COLUMN sealed"
        files
    }

    /// `reached` is the last number that a distribution has written to, while it goes on.
    private static let text: [Schema] = [
        "ALTER TABLE outbox_text ADD COLUMN html TEXT",
        "ALTER TABLE outbox_text ADD COLUMN sender_name TEXT",
        "ALTER TABLE outbox_text ADD COLUMN takes_replies \(.integer) NOT NULL DEFAULT 0",
        "ALTER TABLE outbox_text ADD COLUMN is_automatic \(.integer) NOT NULL DEFAULT 1",
        "ALTER TABLE outbox_text ADD COLUMN unsubscribe TEXT",
        "ALTER TABLE outbox_text ADD COLUMN one_click \(.integer) NOT NULL DEFAULT 0",
        "ALTER TABLE outbox_text ADD COLUMN kind TEXT NOT NULL DEFAULT 'former'",
        "ALTER TABLE outbox_text ADD COLUMN origin_kind TEXT",
        """
        ALTER TABLE outbox_text
        ADD COLUMN space_id \(.integer) REFERENCES space (id) ON DELETE SET NULL
        """,
        "ALTER TABLE outbox_text ADD COLUMN wants_receipt \(.integer) NOT NULL DEFAULT 0",
        "ALTER TABLE outbox_text ADD COLUMN is_held \(.integer) NOT NULL DEFAULT 0",
        "ALTER TABLE outbox_text ADD COLUMN not_before \(.integer)",
        "ALTER TABLE outbox_text ADD COLUMN cause \(.integer)",
        "ALTER TABLE outbox_text ADD COLUMN reached \(.integer)",
        "CREATE INDEX outbox_text_by_age ON outbox_text (created_at)",
        "CREATE INDEX outbox_text_of_space ON outbox_text (space_id) WHERE space_id IS NOT NULL",
    ]

    /// `next_at` says that it is to be sent, and when; `lease` who is about to.
    private static let mail: [Schema] = [
        """
        CREATE TABLE outbox (
            id \(.identity),
            text_id \(.integer) REFERENCES outbox_text (id) ON DELETE SET NULL,
            lane \(.integer) NOT NULL CHECK (lane BETWEEN 0 AND 3),
            kind TEXT NOT NULL,
            origin_kind TEXT,
            origin_id \(.integer),
            space_id \(.integer) REFERENCES space (id) ON DELETE SET NULL,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            recipient TEXT NOT NULL,
            recipient_key TEXT NOT NULL,
            recipient_name TEXT NOT NULL,
            sealed \(.blob),
            in_reply_to TEXT,
            thread TEXT,
            message_id TEXT NOT NULL UNIQUE,
            token_digest \(.blob) UNIQUE,
            wants_receipt \(.integer) NOT NULL DEFAULT 0 CHECK (wants_receipt IN (0, 1)),
            takes_replies \(.integer) NOT NULL DEFAULT 0 CHECK (takes_replies IN (0, 1)),
            is_held \(.integer) NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1)),
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'dot_sent', 'accepted',
                'deferred', 'failed', 'uncertain', 'cancelled', 'expired', 'parked')),
            attempts \(.integer) NOT NULL DEFAULT 0,
            losses \(.integer) NOT NULL DEFAULT 0,
            crashes \(.integer) NOT NULL DEFAULT 0,
            next_at \(.integer),
            tried_at \(.integer),
            lease TEXT,
            boot TEXT,
            leased_until \(.integer),
            reply TEXT,
            expires_at \(.integer),
            created_at \(.integer) NOT NULL,
            CHECK ((origin_kind IS NULL) = (origin_id IS NULL)),
            CHECK ((lease IS NULL) = (boot IS NULL)),
            CHECK ((lease IS NULL) = (leased_until IS NULL)),
            CHECK (lease IS NOT NULL OR state NOT IN ('sending', 'dot_sent'))
        ) \(.strict)
        """,
        "CREATE INDEX outbox_due ON outbox (lane, next_at, id) WHERE next_at IS NOT NULL",
        "CREATE INDEX outbox_leased ON outbox (leased_until) WHERE lease IS NOT NULL",
        "CREATE INDEX outbox_by_end ON outbox (expires_at) WHERE expires_at IS NOT NULL",
        "CREATE INDEX outbox_by_age ON outbox (created_at)",
        "CREATE INDEX outbox_of_recipient ON outbox (recipient_key)",
        "CREATE INDEX outbox_of_text ON outbox (text_id) WHERE text_id IS NOT NULL",
        "CREATE INDEX outbox_of_person ON outbox (person_id) WHERE person_id IS NOT NULL",
        "CREATE INDEX outbox_of_space ON outbox (space_id) WHERE space_id IS NOT NULL",
        "CREATE INDEX outbox_of_origin ON outbox (origin_kind, origin_id)",
        """
        CREATE INDEX outbox_troubled ON outbox (id)
        WHERE state IN ('parked', 'uncertain', 'deferred')
        """,
    ]

    /// What a mail brings to the calendar of its reader.
    static let calendars = Migration("outbox-5-calendar") {
        "ALTER TABLE outbox_text ADD COLUMN calendar TEXT"
        "ALTER TABLE outbox_text ADD COLUMN calendar_method TEXT"
    }

    private static let files: [Schema] = [
        """
        CREATE TABLE outbox_file (
            text_id \(.integer) NOT NULL REFERENCES outbox_text (id) ON DELETE CASCADE,
            place \(.integer) NOT NULL,
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            digest TEXT NOT NULL,
            size \(.integer) NOT NULL CHECK (size >= 0),
            PRIMARY KEY (text_id, place)
        ) \(.strict)
        """,
        "CREATE INDEX outbox_file_by_digest ON outbox_file (digest)",
    ]
}
