import Storage

enum GuestSchema {
    /// Whom the organiser invites to an event by mail: members, and people without an account.
    /// `mail_id` is the first mail to them, whose address answers come to; `due_date` the date that
    /// waits for the answer of a member, since it is near.
    static let invitations = Migration("agenda-invitation-1") {
        """
        CREATE TABLE event_invitation (
            id \(.identity),
            event_id \(.integer) NOT NULL REFERENCES event (item_id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) <= 200),
            email TEXT NOT NULL,
            email_key TEXT NOT NULL,
            invited_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            invited_at \(.integer) NOT NULL,
            mail_id \(.integer) REFERENCES outbox (id) ON DELETE SET NULL,
            sent_at \(.integer),
            sent_sequence \(.integer),
            withdrawn_at \(.integer),
            due_date \(.integer) REFERENCES occurrence (id) ON DELETE SET NULL,
            due_at \(.integer),
            UNIQUE (event_id, email_key)
        ) \(.strict)
        """
        """
        CREATE INDEX event_invitation_of ON event_invitation (person_id)
            WHERE person_id IS NOT NULL
        """
        "CREATE INDEX event_invitation_email ON event_invitation (email_key)"
        """
        CREATE INDEX event_invitation_by ON event_invitation (invited_by)
            WHERE invited_by IS NOT NULL
        """
        """
        CREATE INDEX event_invitation_due ON event_invitation (due_date)
            WHERE due_date IS NOT NULL
        """
        """
        CREATE INDEX event_invitation_mail ON event_invitation (mail_id)
            WHERE mail_id IS NOT NULL
        """
    }
}
