import Storage

enum ReadingSchema {
    /// `picture` is the digest of a stored file.
    static let readings = Migration("library-reading-1-version") {
        """
        CREATE TABLE document_reading (
            version_id \(.integer) PRIMARY KEY REFERENCES document_version (id) ON DELETE CASCADE,
            text_state TEXT CHECK (text_state IN ('read', 'cut', 'blank', 'locked', 'broken',
                'none')),
            pages \(.integer) NOT NULL DEFAULT 0,
            marks TEXT NOT NULL DEFAULT '',
            picture TEXT CHECK (length(picture) = 64),
            width \(.integer) NOT NULL DEFAULT 0,
            height \(.integer) NOT NULL DEFAULT 0
        ) \(.strict)
        """
        """
        CREATE INDEX document_reading_picture ON document_reading (picture)
            WHERE picture IS NOT NULL
        """
    }
}
