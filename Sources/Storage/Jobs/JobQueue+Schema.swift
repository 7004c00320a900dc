extension JobQueue {
    /// The queue's own table; put it before those of the features.
    package static let migration = Migration("storage-1-job") {
        """
        CREATE TABLE job (
            id \(.identity),
            kind \(.text) NOT NULL,
            payload \(.text) NOT NULL,
            unique_key \(.text) UNIQUE,
            run_at \(.integer) NOT NULL,
            attempts \(.integer) NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            crashes \(.integer) NOT NULL DEFAULT 0 CHECK (crashes >= 0),
            claim \(.integer) NOT NULL DEFAULT 0,
            owner \(.text),
            boot \(.text),
            leased_until \(.integer),
            parked_at \(.integer),
            error \(.text),
            CHECK ((owner IS NULL) = (leased_until IS NULL)),
            CHECK ((owner IS NULL) = (boot IS NULL))
        ) \(.strict)
        """
        "CREATE INDEX job_due ON job (run_at, id) WHERE parked_at IS NULL"
        "CREATE INDEX job_leased ON job (leased_until) WHERE owner IS NOT NULL"
    }
}
