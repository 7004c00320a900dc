import Storage

enum ReminderSchema {
    /// `event_delay_choice` says that somebody has chosen, if only to have none. `event_reminding`
    /// is how far the reminders of one date are, by its moment and the delay: what is moved is
    /// reminded of anew. `event_reminder` is who was: nobody twice.
    static let reminders = Migration("agenda-reminder-1") {
        """
        CREATE TABLE event_delay_choice (
            person_id \(.integer) PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            chosen_at \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        CREATE TABLE event_delay (
            person_id \(.integer) NOT NULL
                REFERENCES event_delay_choice (person_id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('answered', 'open')),
            minutes \(.integer) NOT NULL CHECK (minutes > 0),
            PRIMARY KEY (person_id, kind, minutes)
        ) \(.strict)
        """
        """
        CREATE TABLE event_reminding (
            event_id \(.integer) NOT NULL,
            recurrence_id TEXT NOT NULL,
            starts_at \(.integer) NOT NULL,
            minutes \(.integer) NOT NULL,
            PRIMARY KEY (event_id, recurrence_id, starts_at, minutes),
            FOREIGN KEY (event_id, recurrence_id) REFERENCES occurrence (event_id, recurrence_id)
                ON UPDATE CASCADE ON DELETE CASCADE
        ) \(.strict)
        """
        "CREATE INDEX event_reminding_by_age ON event_reminding (starts_at)"
        """
        CREATE TABLE event_reminder (
            id \(.identity),
            event_id \(.integer) NOT NULL,
            recurrence_id TEXT NOT NULL,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('answered', 'open')),
            starts_at \(.integer) NOT NULL,
            minutes \(.integer) NOT NULL,
            sent_at \(.integer) NOT NULL,
            UNIQUE (event_id, recurrence_id, person_id, kind, starts_at, minutes),
            FOREIGN KEY (event_id, recurrence_id) REFERENCES occurrence (event_id, recurrence_id)
                ON UPDATE CASCADE ON DELETE CASCADE
        ) \(.strict)
        """
        "CREATE INDEX event_reminder_of ON event_reminder (person_id)"
        "CREATE INDEX event_reminder_by_age ON event_reminder (starts_at)"
    }
}
