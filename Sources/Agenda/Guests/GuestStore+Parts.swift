import Community
import Content
import Foundation
import Storage

/// Series that were split: who is invited to one is to all parts of it.
extension GuestStore {
    /// Invites to the later part whoever is invited to a series, and has what they answered to its
    /// dates be theirs.
    func copy(from old: Item.ID, to new: Item.ID) throws {
        try db.run(
            """
            INSERT INTO event_invitation (event_id, person_id, name, email, email_key, invited_by,
                invited_at, sent_sequence, withdrawn_at)
            SELECT i.id, g.person_id, g.name, g.email, g.email_key, g.invited_by, g.invited_at,
                CASE WHEN g.withdrawn_at IS NULL THEN NULL ELSE -1 END, g.withdrawn_at
            FROM event_invitation AS g JOIN item AS i ON i.id = \(new)
            WHERE g.event_id = \(old) ORDER BY g.id
            """)
        for table: SQL in ["event_answer", "event_attendance"] {
            try db.run(
                """
                UPDATE \(table) SET invitation_id = (
                    SELECT n.id FROM event_invitation AS g JOIN event_invitation AS n
                        ON n.event_id = \(new) AND n.email_key = g.email_key
                    WHERE g.id = \(table).invitation_id)
                WHERE event_id = \(new) AND invitation_id IS NOT NULL
                """)
        }
    }

    /// The same invitation to each part of a series that its reader sees, the first one first.
    func parts(of guest: EventGuest) throws -> [EventGuest] {
        try db.all(
            """
            \(Self.selection) JOIN event AS e ON e.item_id = g.event_id
            JOIN event AS own ON own.item_id = \(guest.event)
            JOIN event_invitation AS k ON k.id = \(guest.id)
            WHERE g.email_key = k.email_key AND g.withdrawn_at IS NULL AND \(Self.sees)
                AND COALESCE(e.series_id, e.item_id) = COALESCE(own.series_id, own.item_id)
                AND (e.item_id = own.item_id OR e.item_id = own.series_id
                    OR e.series_id = COALESCE(own.series_id, own.item_id))
            ORDER BY e.starts_at, g.id
            """)
    }

    /// Events of which calendars know something else than what is: they went away, or came back,
    /// by whatever way.
    func astray(
        at now: Date, trashedBefore end: Date, limit: Int
    ) throws -> [Item.ID] {
        try db.values(
            """
            SELECT DISTINCT g.event_id FROM event_invitation AS g
            JOIN event AS e ON e.item_id = g.event_id JOIN item AS i ON i.id = g.event_id
            WHERE e.cancelled_at IS NULL
                AND ((\(Visibility.isOut("i")) AND g.withdrawn_at IS NULL AND \(Self.sees)
                        AND (g.sent_sequence IS NULL OR g.sent_sequence < e.sequence))
                    OR ((i.published = 0 OR i.trashed_at <= \(end)) AND g.sent_sequence >= 0
                        AND \(Self.belongs)))
                AND EXISTS (SELECT 1 FROM occurrence AS o
                    WHERE o.event_id = g.event_id AND o.ends_at > \(now))
            ORDER BY g.event_id LIMIT \(limit)
            """)
    }
}
