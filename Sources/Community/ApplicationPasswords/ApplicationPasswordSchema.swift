import Storage

enum ApplicationPasswordSchema {
    static let passwords = Migration("application-passwords") {
        """
        CREATE TABLE application_password (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            digest \(.blob) NOT NULL UNIQUE CHECK (length(digest) = 32),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
            reach TEXT NOT NULL CHECK (length(reach) BETWEEN 1 AND 400),
            created_at \(.integer) NOT NULL,
            used_at \(.integer),
            program TEXT NOT NULL DEFAULT '' CHECK (length(program) <= 80)
        ) \(.strict)
        """
        "CREATE INDEX application_password_of_person ON application_password (person_id, id)"
    }
}
