import Community
import Content
import Foundation
import Storage

/// Whether somebody counts on an event: they would stand before a closed door if it went without a
/// word.
struct AwaitedStore {
    let db: Database

    /// Somebody said that they come or might to a date that is to come, or was invited by mail.
    func isAwaited(_ event: AgendaEvent, at now: Date) throws -> Bool {
        guard event.state == .published, event.cancelledAt == nil else { return false }
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM occurrence AS o
            WHERE o.event_id = \(event.id) AND o.ends_at > \(now) AND o.cancelled = 0
                AND (EXISTS (SELECT 1 FROM event_answer AS a WHERE a.event_id = o.event_id
                        AND a.recurrence_id = o.recurrence_id AND a.answer IN ('yes', 'maybe'))
                    OR EXISTS (SELECT 1 FROM event_invitation AS g WHERE g.event_id = o.event_id
                        AND g.withdrawn_at IS NULL AND g.sent_sequence >= 0))
            LIMIT 1
            """)
        return found != nil
    }
}
