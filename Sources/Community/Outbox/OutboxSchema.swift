import Storage

enum OutboxSchema {
    static let recipients = Migration("outbox-2-recipient") {
        "CREATE INDEX outbox_of_recipient ON outbox (recipient)"
    }

    static let outbox = Migration("outbox") {
        """
        CREATE TABLE outbox (
            id \(.identity),
            recipient TEXT NOT NULL,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued')),
            created_at \(.integer) NOT NULL
        ) \(.strict)
        """
    }

    /// What carries a link is kept sealed, and no longer than the link. Those that lay there in
    /// clear go: their links can be made again.
    static let sealed = Migration("outbox-3-sealed") {
        "ALTER TABLE outbox ADD COLUMN sealed \(.blob)"
        "ALTER TABLE outbox ADD COLUMN expires_at \(.integer)"
        """
        DELETE FROM outbox WHERE body LIKE '%/invitation/%' OR body LIKE '%/new-password/%'
            OR body LIKE '%/new-email/%'
        """
        "CREATE INDEX outbox_by_end ON outbox (expires_at) WHERE expires_at IS NOT NULL"
    }
}
