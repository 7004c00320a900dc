import Storage

enum AuditSchema {
    /// The digest of the last entry that was forgotten: the chain goes on from there.
    static let start = Migration("audit-3-start") {
        """
        CREATE TABLE audit_start (
            id \(.integer) PRIMARY KEY CHECK (id = 1),
            digest \(.blob) NOT NULL
        ) \(.strict)
        """
    }

    /// Networks are shortened after a time; an entry from before keeps its own.
    static let networks = Migration("audit-4-networks") {
        "ALTER TABLE audit ADD COLUMN network_salt TEXT"
        "ALTER TABLE audit ADD COLUMN network_seal TEXT"
    }

    /// A person reads the entries about them.
    static let people = Migration("audit-2-people") {
        "CREATE INDEX audit_by_actor ON audit (actor_id, id)"
        "CREATE INDEX audit_of_target ON audit (target_id, id)"
    }

    /// No foreign keys: what happened stays when the account or the space is gone.
    static let audit = Migration("audit") {
        """
        CREATE TABLE audit (
            id \(.identity),
            at \(.integer) NOT NULL,
            actor_id \(.integer),
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            network TEXT NOT NULL,
            target_id \(.integer),
            space_id \(.integer),
            digest \(.blob) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX audit_of_space ON audit (space_id, id)"
    }
}
