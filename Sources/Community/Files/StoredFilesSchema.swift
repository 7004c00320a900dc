import Storage

enum StoredFilesSchema {
    /// What is known of the files on the disk, whichever server stored them. A file from before
    /// has no row until it is first looked at.
    static let files = Migration("files-1-stored") {
        """
        CREATE TABLE stored_file (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
            mark TEXT NOT NULL,
            checked_at \(.integer) NOT NULL,
            altered_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX stored_file_checked ON stored_file (checked_at, digest)"
        """
        CREATE INDEX stored_file_altered ON stored_file (altered_at) WHERE altered_at IS NOT NULL
        """
    }
}
