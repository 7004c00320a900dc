import Community
import Content
import Storage

/// Whether somebody sees an event, for whomever a query asks: who left its space, is not of those
/// whom it is for any more or was suspended does not.
enum EventSightStore {
    /// - Parameters: the number of an item and that of a person, as columns of the query around it.
    static func sees(_ event: SQL, _ person: SQL) -> SQL {
        """
        EXISTS (
            SELECT 1 FROM membership AS m
            JOIN person AS sp ON sp.id = m.person_id AND sp.disabled_at IS NULL
            JOIN item AS si ON si.id = \(event) AND si.space_id = m.space_id
            WHERE m.person_id = \(person) AND \(Visibility.membership.sees("si").sql))
        """
    }

    /// Whether somebody belongs to its space, whatever became of the event.
    static func belongs(_ event: SQL, _ person: SQL) -> SQL {
        """
        EXISTS (
            SELECT 1 FROM membership AS m
            JOIN person AS sp ON sp.id = m.person_id AND sp.disabled_at IS NULL
            JOIN item AS si ON si.id = \(event) AND si.space_id = m.space_id
            WHERE m.person_id = \(person))
        """
    }
}
