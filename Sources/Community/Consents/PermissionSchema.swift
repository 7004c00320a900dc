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
}
