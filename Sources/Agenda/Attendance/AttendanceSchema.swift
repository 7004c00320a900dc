import Storage

enum AttendanceSchema {
    /// Who came: whoever had answered, another member, or somebody by name. It is kept for the
    /// report, without the name once somebody is erased.
    static let attendance = Migration("agenda-attendance-1") {
        """
        CREATE TABLE event_attendance (
            id \(.identity),
            event_id \(.integer) NOT NULL,
            recurrence_id TEXT NOT NULL,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            invitation_id \(.integer) REFERENCES event_invitation (id) ON DELETE SET NULL,
            name TEXT NOT NULL CHECK (length(name) <= 200),
            guests \(.integer) NOT NULL DEFAULT 0 CHECK (guests BETWEEN 0 AND 100),
            noted_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            noted_at \(.integer) NOT NULL,
            UNIQUE (event_id, recurrence_id, person_id),
            UNIQUE (event_id, recurrence_id, invitation_id),
            FOREIGN KEY (event_id, recurrence_id) REFERENCES occurrence (event_id, recurrence_id)
                ON UPDATE CASCADE ON DELETE CASCADE
        ) \(.strict)
        """
        """
        CREATE INDEX event_attendance_of ON event_attendance (person_id)
            WHERE person_id IS NOT NULL
        """
        """
        CREATE INDEX event_attendance_guest ON event_attendance (invitation_id)
            WHERE invitation_id IS NOT NULL
        """
        """
        CREATE INDEX event_attendance_by ON event_attendance (noted_by)
            WHERE noted_by IS NOT NULL
        """
    }
}
