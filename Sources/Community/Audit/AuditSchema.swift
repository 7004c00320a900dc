import Storage

enum AuditSchema {
    /// Entries have a number once the site's key links them; those of old have none, and keep
    /// their order. What is written from now on is bounded.
    static let keyed = Migration("audit-5-keyed") {
        "DROP INDEX audit_of_space"
        "DROP INDEX audit_by_actor"
        "DROP INDEX audit_of_target"
        "ALTER TABLE audit RENAME TO audit_before"
        """
        CREATE TABLE audit (
            id \(.identity),
            number \(.integer) NOT NULL DEFAULT 0,
            at \(.integer) NOT NULL,
            actor_id \(.integer),
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            network TEXT NOT NULL,
            network_salt TEXT,
            network_seal TEXT,
            target_id \(.integer),
            space_id \(.integer),
            times \(.integer) NOT NULL DEFAULT 1 CHECK (times >= 1),
            since_at \(.integer),
            digest \(.blob) NOT NULL CHECK (length(digest) = 32),
            CHECK (number = 0 OR (length(action) <= 80 AND length(subject) <= 400
                AND length(network) <= 64))
        ) \(.strict)
        """
        """
        INSERT INTO audit (at, actor_id, action, subject, network, network_salt, network_seal,
            target_id, space_id, digest)
        SELECT a.at, a.actor_id, a.action, a.subject, a.network, a.network_salt, a.network_seal,
            a.target_id, a.space_id, a.digest
        FROM audit_before AS a ORDER BY a.id
        """
        "DROP TABLE audit_before"
        "CREATE INDEX audit_of_space ON audit (space_id, id)"
        "CREATE INDEX audit_by_actor ON audit (actor_id, id)"
        "CREATE INDEX audit_of_target ON audit (target_id, id)"
        "CREATE INDEX audit_by_number ON audit (number)"
        "ALTER TABLE audit_start ADD COLUMN number \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE audit_start ADD COLUMN seal TEXT NOT NULL DEFAULT ''"
    }

    /// What was found when all of it was gone through.
    static let review = Migration("audit-6-review") {
        """
        CREATE TABLE audit_review (
            id \(.integer) PRIMARY KEY CHECK (id = 1),
            reviewed_at \(.integer),
            broken_id \(.integer),
            cut_at \(.integer)
        ) \(.strict)
        """
    }

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
