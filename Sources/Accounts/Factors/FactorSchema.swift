import Storage

enum FactorSchema {
    /// The seed of a code is sealed; of a recovery code the digest alone is kept.
    static let codes = Migration("accounts-codes") {
        """
        CREATE TABLE one_time_code (
            person_id \(.integer) PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            seed \(.blob) NOT NULL,
            last_step \(.integer) NOT NULL,
            created_at \(.integer) NOT NULL,
            used_at \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        CREATE TABLE recovery_code (
            digest \(.blob) PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            created_at \(.integer) NOT NULL,
            used_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX recovery_code_of_person ON recovery_code (person_id)"
    }
}
