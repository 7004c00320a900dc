import Storage

enum ChangeSchema {
    /// What was and what is, of a change that is told to those whom it concerns, piece by piece.
    /// `occurrence_id` is the one date that changed; none for all that are to come.
    static let changes = Migration("agenda-told-1") {
        """
        CREATE TABLE event_told (
            id \(.identity),
            event_id \(.integer) NOT NULL REFERENCES event (item_id) ON DELETE CASCADE,
            occurrence_id \(.integer) REFERENCES occurrence (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('changed', 'cancelled', 'restored')),
            was_starts \(.integer) NOT NULL,
            was_ends \(.integer) NOT NULL,
            was_place TEXT NOT NULL,
            starts_at \(.integer) NOT NULL,
            ends_at \(.integer) NOT NULL,
            place TEXT NOT NULL,
            actor_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            told_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX event_told_of ON event_told (event_id)"
        """
        CREATE INDEX event_told_date ON event_told (occurrence_id)
            WHERE occurrence_id IS NOT NULL
        """
        "CREATE INDEX event_told_by ON event_told (actor_id) WHERE actor_id IS NOT NULL"
        "CREATE INDEX event_told_at ON event_told (told_at)"
    }
}
