import Storage

enum AskedMergingSchema {
    /// What those who run the site ask for waits here for some days; what is over is in the log.
    static let asked = Migration("accounts-merging") {
        """
        CREATE TABLE account_merging (
            id \(.identity),
            kept_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            closed_id \(.integer) NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
            asked_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            digest \(.blob) NOT NULL UNIQUE CHECK (length(digest) = 32),
            asked_at \(.integer) NOT NULL,
            due_at \(.integer) NOT NULL,
            CHECK (kept_id <> closed_id)
        ) \(.strict)
        """
        "CREATE INDEX account_merging_kept ON account_merging (kept_id)"
    }

    /// Silence is no consent: whoever has the account that closes says so, signed in with it.
    static let agreed = Migration("accounts-merging-agreed") {
        "ALTER TABLE account_merging ADD COLUMN agreed_at \(.integer)"
    }
}
