import Community
import Content
import Foundation
import Storage

/// What each person has chosen.
struct ReminderDelayStore {
    let db: Database

    /// Nil for whoever has not chosen.
    func delays(of person: Person.ID) throws -> ReminderDelays? {
        let chosen: Int? = try db.value(
            "SELECT 1 AS one FROM event_delay_choice AS c WHERE c.person_id = \(person)")
        guard chosen != nil else { return nil }
        var delays = ReminderDelays(answered: [], open: nil)
        try db.each(
            """
            SELECT d.kind, d.minutes FROM event_delay AS d WHERE d.person_id = \(person)
            ORDER BY d.minutes
            """
        ) { row in
            let minutes: Int = try row["minutes"]
            if try row["kind"] as String == "open" {
                delays.open = minutes
            } else {
                delays.answered.append(minutes)
            }
        }
        return delays
    }

    func save(_ delays: ReminderDelays, of person: Person.ID, at now: Date) throws {
        try db.run("DELETE FROM event_delay_choice WHERE person_id = \(person)")
        try db.run(
            """
            INSERT INTO event_delay_choice (person_id, chosen_at) VALUES (\(person), \(now))
            """)
        let rows =
            delays.answered.map { ("answered", $0) }
            + [delays.open].compactMap { $0 }
            .map { ("open", $0) }
        for (kind, minutes) in rows {
            try db.run(
                """
                INSERT INTO event_delay (person_id, kind, minutes)
                VALUES (\(person), \(kind), \(minutes))
                """)
        }
    }

    /// Whether a `membership AS m` is reminded so long before.
    static func wants(_ kind: ReminderKind, _ minutes: Int) -> SQL {
        let usual =
            kind == .open
            ? ReminderDelays.usual.open == minutes
            : ReminderDelays.usual.answered.contains(minutes)
        let chosen: SQL = """
            EXISTS (SELECT 1 FROM event_delay AS d WHERE d.person_id = m.person_id
                AND d.kind = \(kind) AND d.minutes = \(minutes))
            """
        guard usual else { return chosen }
        return """
            (\(chosen) OR NOT EXISTS (
                SELECT 1 FROM event_delay_choice AS c WHERE c.person_id = m.person_id))
            """
    }
}
