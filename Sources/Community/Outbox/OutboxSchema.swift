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
}
