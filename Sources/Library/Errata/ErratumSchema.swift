import Storage

enum ErratumSchema {
    /// One open report of each person for each document.
    static let errata = Migration("library-erratum-1") {
        """
        CREATE TABLE document_erratum (
            id \(.identity),
            document_id \(.integer) NOT NULL REFERENCES document (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            version_id \(.integer) NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
            place TEXT NOT NULL CHECK (length(place) <= 80),
            outcome TEXT CHECK (outcome IN ('corrected', 'nothing', 'words')),
            answer TEXT NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
            settled_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            created_at \(.integer) NOT NULL,
            settled_at \(.integer),
            CHECK (outcome IS NULL OR settled_at IS NOT NULL),
            CHECK (settled_at IS NULL OR outcome IS NOT NULL),
            CHECK (outcome IS NULL OR outcome <> 'words' OR length(answer) > 0)
        ) \(.strict)
        """
        """
        CREATE UNIQUE INDEX document_erratum_open ON document_erratum (document_id, person_id)
            WHERE settled_at IS NULL AND person_id IS NOT NULL
        """
        "CREATE INDEX document_erratum_of ON document_erratum (document_id, id)"
        "CREATE INDEX document_erratum_of_version ON document_erratum (version_id)"
        """
        CREATE INDEX document_erratum_waiting ON document_erratum (space_id, created_at, id)
            WHERE settled_at IS NULL
        """
        """
        CREATE INDEX document_erratum_settled ON document_erratum (space_id, settled_at)
            WHERE settled_at IS NOT NULL
        """
        """
        CREATE INDEX document_erratum_by_person ON document_erratum (person_id)
            WHERE person_id IS NOT NULL
        """
        """
        CREATE INDEX document_erratum_by_settler ON document_erratum (settled_by)
            WHERE settled_by IS NOT NULL
        """
    }
}
