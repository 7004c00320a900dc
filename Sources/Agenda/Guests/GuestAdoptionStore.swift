import Community
import Content
import Foundation
import Storage

/// People who were invited without an account and have joined the space since: what they answered
/// is theirs from then on, so that nobody takes two seats.
struct GuestAdoptionStore {
    struct Joined: FromRow {
        let guest: EventGuest.ID
        let event: Item.ID
        let person: Person.ID

        init(row: Row) throws {
            guest = try row["guest_id"]
            event = try row["event_id"]
            person = try row["person_id"]
        }
    }

    let db: Database

    func joined(limit: Int) throws -> [Joined] { try find("1 = 1", limit: limit) }

    func joined(_ event: Item.ID, _ person: Person.ID) throws -> [Joined] {
        try find("g.event_id = \(event) AND p.id = \(person)", limit: 1)
    }

    /// With the event held.
    func adopt(_ one: Joined) throws {
        for table in ["event_answer", "event_attendance"] as [SQL] {
            try db.run(
                """
                UPDATE \(table) SET person_id = \(one.person), invitation_id = NULL
                WHERE invitation_id = \(one.guest) AND NOT EXISTS (
                    SELECT 1 FROM \(table) AS own WHERE own.event_id = \(table).event_id
                        AND own.recurrence_id = \(table).recurrence_id
                        AND own.person_id = \(one.person))
                """)
            try db.run("DELETE FROM \(table) WHERE invitation_id = \(one.guest)")
        }
        try db.run(
            """
            UPDATE event_invitation SET person_id = \(one.person) WHERE id = \(one.guest)
            """)
    }

    private func find(_ condition: SQL, limit: Int) throws -> [Joined] {
        try db.all(
            """
            SELECT g.id AS guest_id, g.event_id, p.id AS person_id FROM event_invitation AS g
            JOIN event AS e ON e.item_id = g.event_id
            JOIN person AS a ON a.email_key = g.email_key
            JOIN person AS p ON p.id = COALESCE(a.merged_into, a.id) AND p.disabled_at IS NULL
            JOIN membership AS m ON m.person_id = p.id AND m.space_id = e.space_id
            WHERE g.person_id IS NULL AND \(condition) ORDER BY g.id LIMIT \(limit)
            """)
    }
}
