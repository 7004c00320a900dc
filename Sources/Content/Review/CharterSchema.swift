import Storage

enum CharterSchema {
    /// A charter has a version from the day on which its members are first asked to accept it; who
    /// has is of the space as long as they belong to it.
    static let versions = Migration("review-2-charter-versions") {
        "ALTER TABLE charter ADD COLUMN version \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE charter ADD COLUMN dated_at \(.integer)"
        """
        CREATE TABLE charter_acceptance (
            space_id \(.integer) NOT NULL,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            version \(.integer) NOT NULL CHECK (version >= 1),
            accepted_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, person_id),
            FOREIGN KEY (space_id, person_id)
                REFERENCES membership (space_id, person_id) ON DELETE CASCADE
        ) \(.strict)
        """
        "CREATE INDEX charter_acceptance_of_person ON charter_acceptance (person_id)"
    }

    /// What each version said on the day on which it was first to be accepted.
    static let texts = Migration("review-3-charter-texts") {
        """
        CREATE TABLE charter_version (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            version \(.integer) NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL,
            dated_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, version)
        ) \(.strict)
        """
        """
        INSERT INTO charter_version (space_id, version, body, dated_at)
        SELECT c.space_id, c.version, c.body, c.dated_at FROM charter AS c
        WHERE c.version > 0 AND c.dated_at IS NOT NULL
        """
    }
}
