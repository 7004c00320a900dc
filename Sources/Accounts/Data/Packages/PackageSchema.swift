import Storage

enum PackageSchema {
    /// What somebody takes along of their data: asked for, then made, for some days. The file lies
    /// beside the others under a name that cannot be guessed, and in no backup.
    static let packages = Migration("accounts-packages") {
        """
        CREATE TABLE data_package (
            person_id \(.integer) PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            asked_at \(.integer) NOT NULL,
            file TEXT,
            size \(.integer) CHECK (size >= 0),
            made_at \(.integer),
            ends_at \(.integer) NOT NULL,
            lacked_room \(.integer) NOT NULL DEFAULT 0 CHECK (lacked_room IN (0, 1))
        ) \(.strict)
        """
        "CREATE INDEX data_package_end ON data_package (ends_at)"
    }
}
