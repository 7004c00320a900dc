import Storage

enum PasskeySchema {
    /// Public keys, as each browser has shown one; and the challenges that have served, until they
    /// would be too old anyway.
    static let passkeys = Migration("accounts-passkeys") {
        """
        CREATE TABLE passkey (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            handle \(.blob) NOT NULL CHECK (length(handle) = 32),
            credential \(.blob) NOT NULL UNIQUE CHECK (length(credential) <= 1023),
            algorithm \(.integer) NOT NULL,
            public_key \(.blob) NOT NULL,
            counter \(.integer) NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
            is_copied \(.integer) NOT NULL CHECK (is_copied IN (0, 1)),
            created_at \(.integer) NOT NULL,
            used_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX passkey_of_person ON passkey (person_id)"
        """
        CREATE TABLE used_challenge (
            digest \(.blob) PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
            expires_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX used_challenge_by_end ON used_challenge (expires_at)"
    }
}
