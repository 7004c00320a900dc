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

    /// Whoever is still invited and sees the event: nobody else answers, and nobody else is written
    /// to.
    func invited(_ id: EventGuest.ID) throws -> EventGuest? {
        try db.first(
            "\(Self.selection) WHERE g.id = \(id) AND g.withdrawn_at IS NULL AND \(Self.sees)")
    }

    func count(of event: Item.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM event_invitation AS g
            WHERE g.event_id = \(event) AND g.withdrawn_at IS NULL
            """)
    }

    /// Those who are invited beside these.
    func count(of event: Item.ID, but emails: [String]) throws -> Int {
        guard !emails.isEmpty else { return try count(of: event) }
        return try db.one(
            """
            SELECT COUNT(*) AS n FROM event_invitation AS g
            WHERE g.event_id = \(event) AND g.withdrawn_at IS NULL
                AND g.email_key NOT IN \(list: emails.map(Email.key))
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
    /// - Parameter sequence: nil for an event that is for nobody any more.
    func behind(
        _ sequence: Int?, of event: Item.ID, after last: EventGuest.ID, limit: Int
    ) throws -> [EventGuest] {
        let isBehind: SQL =
            sequence.map {
                """
                (g.withdrawn_at IS NULL
                    AND (g.sent_sequence IS NULL OR g.sent_sequence < \($0)))
                OR (g.withdrawn_at IS NOT NULL AND g.sent_sequence >= 0)
                """
            } ?? "g.sent_sequence >= 0"
        return try db.all(
            """
            \(Self.selection) WHERE g.event_id = \(event) AND g.id > \(last)
                AND \(sequence == nil ? Self.belongs : Self.sees) AND (\(isBehind))
            ORDER BY g.id LIMIT \(limit)
            """)
    }

    /// Whoever has no account sees it by their mail.
    static let sees: SQL = """
        (g.person_id IS NULL OR \(EventSightStore.sees("g.event_id", "g.person_id")))
        """

    /// What nobody sees any more was seen by whoever belongs to its space.
    static let belongs: SQL = """
        (g.person_id IS NULL OR \(EventSightStore.belongs("g.event_id", "g.person_id")))
        """

    static let selection: SQL = """
        SELECT \(EventGuest.columns) FROM event_invitation AS g
        LEFT JOIN person AS gp ON gp.id = g.person_id
        """
}
