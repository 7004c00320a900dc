import Storage

enum FormsSchema {
    static let idempotency = Migration("idempotency") {
        """
        CREATE TABLE idempotency (
            key \(.blob) PRIMARY KEY NOT NULL,
            location TEXT NOT NULL,
            at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX idempotency_by_age ON idempotency (at)"
    }
}
