import Storage

enum DigestMailSchema {
    /// Up to when each slot of a space was told, and each person.
    static let digests = Migration("mailing-3-digest") {
        """
        CREATE TABLE mail_slot (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            slot TEXT NOT NULL,
            told_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, slot)
        ) \(.strict)
        """
        """
        CREATE TABLE mail_digest (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            told_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, space_id)
        ) \(.strict)
        """
    }
}
