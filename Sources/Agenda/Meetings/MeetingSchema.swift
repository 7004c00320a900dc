import Storage

enum MeetingSchema {
    /// What is decided beforehand and written afterwards of one date: its points in their order,
    /// its minutes, and the files that hang from it.
    static let meetings = Migration("agenda-meeting-1") {
        """
        CREATE TABLE event_meeting (
            id \(.identity),
            event_id \(.integer) NOT NULL,
            recurrence_id TEXT NOT NULL,
            minutes TEXT NOT NULL DEFAULT '',
            minutes_html TEXT NOT NULL DEFAULT '',
            published_at \(.integer),
            written_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            edition \(.integer) NOT NULL DEFAULT 1,
            changed_at \(.integer) NOT NULL,
            UNIQUE (event_id, recurrence_id),
            FOREIGN KEY (event_id, recurrence_id) REFERENCES occurrence (event_id, recurrence_id)
                ON UPDATE CASCADE ON DELETE CASCADE
        ) \(.strict)
        """
        """
        CREATE INDEX event_meeting_by ON event_meeting (written_by)
            WHERE written_by IS NOT NULL
        """
        """
        CREATE TABLE event_point (
            meeting_id \(.integer) NOT NULL REFERENCES event_meeting (id) ON DELETE CASCADE,
            position \(.integer) NOT NULL,
            title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
            speaker TEXT NOT NULL CHECK (length(speaker) <= 200),
            minutes \(.integer) CHECK (minutes BETWEEN 1 AND 1440),
            PRIMARY KEY (meeting_id, position)
        ) \(.strict)
        """
    }
}
