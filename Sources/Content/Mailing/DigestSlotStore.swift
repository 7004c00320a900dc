import Community
import Foundation
import Storage

/// Which digests are in use, up to when each was told, and for whom it is.
struct DigestSlotStore {
    let db: Database

    /// Those that somebody may be sent: of every space its usual one, and those that members have
    /// chosen.
    func inUse() throws -> [Space.ID: Set<MailSlot>] {
        var found: [Space.ID: Set<MailSlot>] = [:]
        try db.each(
            """
            SELECT s.id AS space_id, COALESCE(d.rhythm, \(MailChoice.initial.rhythm)) AS rhythm,
                COALESCE(d.weekday, \(MailChoice.initial.weekday)) AS weekday,
                COALESCE(d.hour, \(MailChoice.initial.hour)) AS hour
            FROM space AS s LEFT JOIN mail_default AS d ON d.space_id = s.id
            UNION SELECT c.space_id, c.rhythm, c.weekday, c.hour FROM mail_choice AS c
            """
        ) { row in
            let space: Space.ID = try row["space_id"]
            guard
                let slot = MailSlot(
                    try row["rhythm"], weekday: try row["weekday"], hour: try row["hour"])
            else { return }
            found[space, default: []].insert(slot)
        }
        return found
    }

    /// Up to when each was told.
    func told() throws -> [Space.ID: [MailSlot: Date]] {
        var found: [Space.ID: [MailSlot: Date]] = [:]
        try db.each("SELECT t.space_id, t.slot, t.told_at FROM mail_slot AS t") { row in
            guard let slot = MailSlot(text: try row["slot"]) else { return }
            let space: Space.ID = try row["space_id"]
            found[space, default: [:]][slot] = try row["told_at"]
        }
        return found
    }

    func note(_ slot: MailSlot, of space: Space.ID, told edge: Date) throws {
        try db.run(
            """
            INSERT INTO mail_slot (space_id, slot, told_at)
            VALUES (\(space), \(slot.text), \(edge))
            ON CONFLICT (space_id, slot) DO UPDATE SET told_at = excluded.told_at
            """)
    }

    /// Nobody uses it any more: whoever takes it up again begins anew.
    func forget(_ slot: MailSlot, of space: Space.ID) throws {
        try db.run("DELETE FROM mail_slot WHERE space_id = \(space) AND slot = \(slot.text)")
    }

    /// The next of those for whom a digest is at this moment, by their numbers: some who have
    /// chosen it, and where it is the usual one some who have not chosen.
    func people(
        of slot: MailSlot, in space: Space.ID, isUsual: Bool, after: Int64, limit: Int
    ) throws -> [Person.ID] {
        let weekday: SQL = slot.rhythm == .weekly ? "AND c.weekday = \(slot.weekday)" : ""
        let chosen: SQL = """
            SELECT c.person_id FROM mail_choice AS c
            WHERE c.space_id = \(space) AND c.rhythm = \(slot.rhythm) AND c.hour = \(slot.hour)
                \(weekday) AND c.person_id > \(after)
            ORDER BY c.person_id LIMIT \(limit)
            """
        let usual: SQL = """
            SELECT m.person_id FROM membership AS m
            LEFT JOIN mail_choice AS c
                ON c.person_id = m.person_id AND c.space_id = m.space_id
            WHERE m.space_id = \(space) AND m.person_id > \(after) AND c.person_id IS NULL
            ORDER BY m.person_id LIMIT \(limit)
            """
        let all: SQL =
            isUsual
            ? """
            SELECT a.person_id FROM (\(chosen)) AS a UNION SELECT b.person_id FROM (\(usual)) AS b
            """ : "SELECT a.person_id FROM (\(chosen)) AS a"
        return try db.values(
            "SELECT u.person_id FROM (\(all)) AS u ORDER BY u.person_id LIMIT \(limit)")
    }
}
