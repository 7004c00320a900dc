import Storage

enum DownloadSchema {
    /// A mark says for a day that somebody has been counted, without saying who: it is made with
    /// the key of the site, and goes when the day is over.
    static let downloads = Migration("library-download-1") {
        """
        CREATE TABLE document_download_day (
            version_id \(.integer) NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
            day \(.integer) NOT NULL,
            document_id \(.integer) NOT NULL REFERENCES document (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            people \(.integer) NOT NULL,
            PRIMARY KEY (version_id, day)
        ) \(.strict)
        """
        "CREATE INDEX document_download_day_of ON document_download_day (document_id, people)"
        """
        CREATE INDEX document_download_day_in
            ON document_download_day (space_id, day, people)
        """
        """
        CREATE TABLE document_download_mark (
            version_id \(.integer) NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
            mark TEXT NOT NULL,
            day \(.integer) NOT NULL,
            PRIMARY KEY (version_id, mark)
        ) \(.strict)
        """
        "CREATE INDEX document_download_mark_by_day ON document_download_mark (day)"
        """
        CREATE TABLE document_download (
            id \(.identity),
            version_id \(.integer) NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
            document_id \(.integer) NOT NULL REFERENCES document (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX document_download_of ON document_download (document_id, at, id)"
        "CREATE INDEX document_download_of_version ON document_download (version_id)"
        "CREATE INDEX document_download_in ON document_download (space_id, id)"
        "CREATE INDEX document_download_by ON document_download (person_id, id)"
        "CREATE INDEX document_download_by_time ON document_download (at)"
    }
}
