import Storage

enum UnreadSchema {
    /// A line that somebody has read. Only those count that can be new: see `Happenings`. What one
    /// had opened before is read from the start.
    static let lines = Migration("unread-1-lines") {
        """
        CREATE TABLE journal_read (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL,
            journal_id \(.integer) NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
            read_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, space_id, journal_id)
        ) \(.strict)
        """
        "CREATE INDEX journal_read_of ON journal_read (journal_id)"
        """
        CREATE INDEX follow_off ON follow (person_id, space_id, target, target_id)
            WHERE level = 0
        """
        """
        INSERT INTO journal_read (person_id, space_id, journal_id, read_at)
        SELECT o.person_id, j.space_id, j.id, o.opened_at
        FROM (SELECT k.id, k.space_id, k.at, k.item_id, ROW_NUMBER() OVER (
                PARTITION BY k.space_id ORDER BY k.at DESC, k.id DESC) AS place
            FROM journal AS k) AS j
        JOIN item AS i ON i.id = j.item_id
        JOIN item_opened AS o ON o.item_id = COALESCE(i.parent_id, i.id) AND o.opened_at >= j.at
        JOIN membership AS m ON m.space_id = j.space_id AND m.person_id = o.person_id
            AND j.at > m.caught_up_at
        WHERE j.place <= 500
        """
    }

    /// What an act that marks all has taken, and its reader has not been shown since, comes back
    /// when they take the act back.
    static let marks = Migration("unread-2-marks") {
        "ALTER TABLE journal_read ADD COLUMN is_marked \(.integer) NOT NULL DEFAULT 0"
    }
}
