import Storage

enum RelaySchema {
    static let relay = Migration("relay-1-standing") {
        """
        CREATE TABLE mail_relay (
            id \(.integer) PRIMARY KEY CHECK (id = 1),
            broken_until \(.integer),
            failures \(.integer) NOT NULL,
            halted_at \(.integer),
            trouble TEXT,
            sent_at \(.integer),
            read_at \(.integer),
            mailbox_trouble TEXT,
            hour_start \(.integer) NOT NULL,
            hour_count \(.integer) NOT NULL
        ) \(.strict)
        """
        "INSERT INTO mail_relay (id, failures, hour_start, hour_count) VALUES (1, 0, 0, 0)"
    }
}
