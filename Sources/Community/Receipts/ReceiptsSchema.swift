import Storage

enum ReceiptsSchema {
    /// One row for each step and source: reading a report twice changes nothing.
    static let evidence = Migration("receipts-1-evidence") {
        """
        CREATE TABLE mail_evidence (
            id \(.identity),
            outbox_id \(.integer) NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
            step TEXT NOT NULL,
            source TEXT NOT NULL CHECK (
                source IN ('outbox', 'relay', 'report', 'receipt', 'mail', 'platform')),
            at \(.integer) NOT NULL,
            reason TEXT,
            status TEXT,
            proof TEXT NOT NULL,
            UNIQUE (outbox_id, step, source)
        ) \(.strict)
        """
    }
}
