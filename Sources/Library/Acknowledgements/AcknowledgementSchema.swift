import Storage

enum AcknowledgementSchema {
    /// `round` is the number of the version that asks: whoever confirmed that one or a later one
    /// has done it, until a version that is marked substantial asks anew. One that has ended keeps
    /// its round, so that who has confirmed counts if it is asked again.
    static let requests = Migration("library-acknowledgement-1") {
        """
        CREATE TABLE document_request (
            document_id \(.integer) PRIMARY KEY REFERENCES document (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            audience TEXT NOT NULL CHECK (audience IN ('space', 'groups')),
            round \(.integer) NOT NULL,
            asked_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            asked_at \(.integer) NOT NULL,
            remind_days \(.integer) NOT NULL CHECK (remind_days BETWEEN 0 AND 60),
            remind_at \(.integer),
            reminded_at \(.integer),
            ended_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX document_request_in_space ON document_request (space_id, asked_at)"
        """
        CREATE INDEX document_request_remind ON document_request (remind_at, document_id)
            WHERE remind_at IS NOT NULL
        """
        """
        CREATE INDEX document_request_by ON document_request (asked_by)
            WHERE asked_by IS NOT NULL
        """
        """
        CREATE TABLE document_request_group (
            document_id \(.integer) NOT NULL
                REFERENCES document_request (document_id) ON DELETE CASCADE,
            group_id \(.integer) NOT NULL REFERENCES member_group (id) ON DELETE CASCADE,
            PRIMARY KEY (document_id, group_id)
        ) \(.strict)
        """
        "CREATE INDEX document_request_of_group ON document_request_group (group_id)"
        """
        CREATE TABLE document_acknowledgement (
            document_id \(.integer) NOT NULL REFERENCES document (item_id) ON DELETE CASCADE,
            round \(.integer) NOT NULL,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            version_id \(.integer) NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
            confirmed_at \(.integer) NOT NULL,
            PRIMARY KEY (document_id, round, person_id)
        ) \(.strict)
        """
        """
        CREATE INDEX document_acknowledgement_by_time
            ON document_acknowledgement (document_id, round, confirmed_at, person_id)
        """
        """
        CREATE INDEX document_acknowledgement_of
            ON document_acknowledgement (person_id, document_id)
        """
        """
        CREATE INDEX document_acknowledgement_version
            ON document_acknowledgement (version_id)
        """
    }
}
