import Community
import Content
import Foundation
import Storage

extension GuestStore {
    /// Says that a date waits for the answer of those members who are invited and have not given
    /// one, and of no other date of the event.
    func setDue(_ date: Occurrence.ID?, by end: Date?, of event: Item.ID) throws {
        try db.run(
            """
            UPDATE event_invitation SET due_date = \(date), due_at = \(end)
            WHERE event_id = \(event) AND person_id IS NOT NULL
                AND (COALESCE(due_date, 0) <> COALESCE(\(date), 0)
                    OR COALESCE(due_at, 0) <> COALESCE(\(end), 0))
            """)
    }

    /// Events that invite members, with those whose date is over.
    func events(beginningBefore end: Date, at now: Date, limit: Int) throws -> [Item.ID] {
        try db.values(
            """
            SELECT DISTINCT g.event_id FROM event_invitation AS g
            WHERE g.person_id IS NOT NULL AND g.withdrawn_at IS NULL
                AND (g.due_date IS NOT NULL OR EXISTS (
                    SELECT 1 FROM occurrence AS o WHERE o.event_id = g.event_id
                        AND o.starts_at > \(now) AND o.starts_at <= \(end)))
            ORDER BY g.event_id LIMIT \(limit)
            """)
    }

    /// People without an account are known by name for some months after the last date.
    func forget(endedBefore date: Date, limit: Int) throws {
        try db.run(
            """
            UPDATE event_attendance SET name = '' WHERE id IN (
                SELECT t.id FROM event_attendance AS t JOIN occurrence AS o
                    ON o.event_id = t.event_id AND o.recurrence_id = t.recurrence_id
                WHERE t.name <> '' AND o.ends_at < \(date) LIMIT \(limit))
            """)
        try db.run(
            """
            DELETE FROM event_invitation WHERE id IN (
                SELECT g.id FROM event_invitation AS g
                WHERE g.person_id IS NULL AND NOT EXISTS (
                    SELECT 1 FROM occurrence AS o
                    WHERE o.event_id = g.event_id AND o.ends_at >= \(date))
                ORDER BY g.id LIMIT \(limit))
            """)
    }
}
