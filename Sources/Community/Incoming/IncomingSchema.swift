import Storage

enum IncomingSchema {
    /// What has come in, by a digest of it alone: what comes twice is known.
    static let mail = Migration("incoming-1-mail") {
        """
        CREATE TABLE incoming_mail (
            digest \(.blob) NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            outcome TEXT NOT NULL,
            outbox_id \(.integer) REFERENCES outbox (id) ON DELETE SET NULL,
            received_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX incoming_mail_by_age ON incoming_mail (received_at)"
        """
        CREATE INDEX incoming_mail_of_outbox ON incoming_mail (outbox_id)
        WHERE outbox_id IS NOT NULL
        """
    }
}
