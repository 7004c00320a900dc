import Storage

enum ProofSchema {
    /// When and by what a session was proved last; since when somebody has a second factor; links
    /// by which one signs in. Those of the last half-hour are kept.
    static let proofs = Migration("people-proof") {
        "ALTER TABLE session ADD COLUMN proved_at \(.integer)"
        "ALTER TABLE session ADD COLUMN proved_by TEXT"
        "ALTER TABLE person ADD COLUMN second_factor_at \(.integer)"
        """
        CREATE TABLE sent_link (
            id \(.identity),
            digest \(.blob) NOT NULL UNIQUE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL CHECK (purpose IN ('password', 'email', 'sign-in')),
            email TEXT,
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            used_at \(.integer)
        ) \(.strict)
        """
        """
        INSERT INTO sent_link (digest, person_id, purpose, email, created_at, expires_at, used_at)
        SELECT l.digest, l.person_id, l.purpose, l.email, l.created_at, l.expires_at, l.used_at
        FROM one_time_link AS l ORDER BY l.id
        """
        "DROP TABLE one_time_link"
        "ALTER TABLE sent_link RENAME TO one_time_link"
        "CREATE INDEX sent_link_of_person ON one_time_link (person_id, purpose)"
    }
}
