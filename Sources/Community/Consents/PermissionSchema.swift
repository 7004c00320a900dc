import Storage

enum PermissionSchema {
    /// What is done of those alone who agree, and who they are now.
    static let permissions = Migration("consents-1-permissions") {
        """
        CREATE TABLE asked_purpose (
            name TEXT PRIMARY KEY NOT NULL CHECK (length(name) <= 80)
        ) \(.strict)
        """
        """
        CREATE TABLE permission (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL REFERENCES asked_purpose (name) ON DELETE CASCADE,
            UNIQUE (person_id, purpose)
        ) \(.strict)
        """
        "CREATE INDEX permission_of_purpose ON permission (purpose)"
    }

    /// What they said of it, until it lapses, and since when it is asked.
    static let answers = Migration("consents-2-answers") {
        "ALTER TABLE asked_purpose ADD COLUMN asked_at \(.integer) NOT NULL DEFAULT 0"
        """
        CREATE TABLE permission_answer (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL REFERENCES asked_purpose (name) ON DELETE CASCADE,
            is_given \(.integer) NOT NULL CHECK (is_given IN (0, 1)),
            lapsed_at \(.integer),
            UNIQUE (person_id, purpose)
        ) \(.strict)
        """
        """
        INSERT INTO permission_answer (person_id, purpose, is_given)
        SELECT p.person_id, p.purpose, 1 FROM permission AS p ORDER BY p.id
        """
        "DROP TABLE permission"
        "ALTER TABLE permission_answer RENAME TO permission"
        "CREATE INDEX permission_of_purpose ON permission (purpose)"
    }
}
