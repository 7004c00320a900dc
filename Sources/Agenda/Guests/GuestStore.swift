import Community
import Content
import Foundation
import Storage

/// Whom events are told to by mail.
struct GuestStore {
    let db: Database

    func find(_ id: EventGuest.ID) throws -> EventGuest? {
        try db.first("\(Self.selection) WHERE g.id = \(id)")
    }

    func find(_ event: Item.ID, email: String) throws -> EventGuest? {
        try db.first(
            "\(Self.selection) WHERE g.event_id = \(event) AND g.email_key = \(Email.key(email))")
    }

    func count(of event: Item.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM event_invitation AS g
            WHERE g.event_id = \(event) AND g.withdrawn_at IS NULL
            """)
    }

    /// Those who are invited, in the order in which they were.
    func all(
        of event: Item.ID, after last: EventGuest.ID? = nil, limit: Int
    ) throws -> [EventGuest] {
        try db.all(
            """
            \(Self.selection) WHERE g.event_id = \(event) AND g.withdrawn_at IS NULL
                AND g.id > \(last ?? EventGuest.ID(rawValue: 0))
            ORDER BY g.id LIMIT \(limit)
            """)
    }

    /// Invites an address, or invites it again.
    /// - Returns: nil if it is invited already.
    func add(
        _ email: String, named name: String, _ person: Person.ID?, to event: Item.ID,
        by inviter: Person.ID?, at now: Date
    ) throws -> EventGuest.ID? {
        try db.value(
            """
            INSERT INTO event_invitation (event_id, person_id, name, email, email_key, invited_by,
                invited_at)
            VALUES (\(event), \(person), \(name), \(email), \(Email.key(email)), \(inviter),
                \(now))
            ON CONFLICT (event_id, email_key) DO UPDATE SET withdrawn_at = NULL,
                sent_sequence = NULL,
                invited_at = excluded.invited_at, invited_by = excluded.invited_by,
                person_id = excluded.person_id, name = excluded.name
            WHERE event_invitation.withdrawn_at IS NOT NULL
            RETURNING id
            """)
    }

    func withdraw(_ id: EventGuest.ID, at now: Date) throws {
        try db.run("UPDATE event_invitation SET withdrawn_at = \(now) WHERE id = \(id)")
    }

    /// Nothing went out, and nothing is to be taken back.
    func setUnsent(_ id: EventGuest.ID) throws {
        try db.run("UPDATE event_invitation SET sent_sequence = -1 WHERE id = \(id)")
    }

    /// The first mail keeps its place: calendars know the organiser by its address.
    func setSent(_ mail: MailID, _ sequence: Int, to id: EventGuest.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE event_invitation SET mail_id = COALESCE(mail_id, \(mail)), sent_at = \(now),
                sent_sequence = \(sequence)
            WHERE id = \(id)
            """)
    }

    /// Those whose calendars do not know of the event as it is now, or that it is not for them
    /// any more.
    func behind(
        _ sequence: Int, of event: Item.ID, after last: EventGuest.ID, limit: Int
    ) throws -> [EventGuest] {
        try db.all(
            """
            \(Self.selection) WHERE g.event_id = \(event) AND g.id > \(last)
                AND ((g.withdrawn_at IS NULL
                        AND (g.sent_sequence IS NULL OR g.sent_sequence < \(sequence)))
                    OR (g.withdrawn_at IS NOT NULL AND g.sent_sequence >= 0))
            ORDER BY g.id LIMIT \(limit)
            """)
    }

    /// Says that a date waits for the answer of those members who are invited and have not given
    /// one, and of no other date of the event.
    func setDue(_ date: Occurrence.ID?, by end: Date?, of event: Item.ID) throws {
        try db.run(
            """
            UPDATE event_invitation SET due_date = \(date), due_at = \(end)
            WHERE event_id = \(event) AND person_id IS NOT NULL
                AND COALESCE(due_date, 0) <> COALESCE(\(date), 0)
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

    private static let selection: SQL = """
        SELECT \(EventGuest.columns) FROM event_invitation AS g
        LEFT JOIN person AS gp ON gp.id = g.person_id
        """
}
