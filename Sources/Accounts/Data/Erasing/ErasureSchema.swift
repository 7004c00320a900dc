import Storage

enum ErasureSchema {
    /// An account that is to be erased, and until when that can be undone. `digest` is that of the
    /// token in the link of the mail.
    static let planned = Migration("accounts-erasures") {
        """
        CREATE TABLE planned_erasure (
            person_id \(.integer) PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            digest \(.blob) NOT NULL UNIQUE CHECK (length(digest) = 32),
            on_request \(.integer) NOT NULL CHECK (on_request IN (0, 1)),
            asked_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            reason TEXT NOT NULL CHECK (length(reason) <= 500),
            asked_at \(.integer) NOT NULL,
            due_at \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        CREATE INDEX planned_erasure_by ON planned_erasure (asked_by) WHERE asked_by IS NOT NULL
        """
    }
}
