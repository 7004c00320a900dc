import Storage

enum ChangeSchema {
    /// What was and what is, of a change that is told to those whom it concerns, piece by piece.
    /// `occurrence_id` is the one date that changed; `event_told_date` are all of them, but for
    /// those that are `removed`, from which nothing hung. What is `hidden` is told a little later,
    /// if it is still so, and is `withdrawn` then.
    static let changes = Migration("agenda-told-1") {
        """
        CREATE TABLE event_told (
            id \(.identity),
            event_id \(.integer) NOT NULL REFERENCES event (item_id) ON DELETE CASCADE,
            occurrence_id \(.integer) REFERENCES occurrence (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN (
                'changed', 'cancelled', 'restored', 'removed', 'hidden', 'withdrawn')),
            dates \(.integer) NOT NULL CHECK (dates > 0),
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
        CREATE INDEX event_told_only ON event_told (occurrence_id)
            WHERE occurrence_id IS NOT NULL
        """
        "CREATE INDEX event_told_by ON event_told (actor_id) WHERE actor_id IS NOT NULL"
        "CREATE INDEX event_told_at ON event_told (told_at)"
        """
        CREATE TABLE event_told_date (
            told_id \(.integer) NOT NULL REFERENCES event_told (id) ON DELETE CASCADE,
            occurrence_id \(.integer) NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
            PRIMARY KEY (told_id, occurrence_id)
        ) \(.strict)
        """
        "CREATE INDEX event_told_date_of ON event_told_date (occurrence_id)"
    }
}
