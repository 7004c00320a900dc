import Storage

enum ReminderSchema {
    /// When those who look after cards, and the moderators for cards of nobody, were last reminded.
    static let reminders = Migration("contacts-7-reminder") {
        """
        CREATE TABLE contact_reminder (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('owner', 'moderator')),
            sent_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, person_id, role)
        ) \(.strict)
        """
        "CREATE INDEX contact_reminder_of ON contact_reminder (person_id)"
        """
        CREATE INDEX contact_due ON contact (space_id, owner_id, due_at)
            WHERE due_at IS NOT NULL
        """
    }
}
