import Community
import Content
import Foundation
import Storage

/// What is written of a poll at its end, and of looks before it.
struct ClosingStore {
    let db: Database

    struct Ending {
        let seed: String
        let urn: UrnStore.Mark?
        let enrolled: Int
    }

    /// Somebody who looked at hidden results.
    struct Look: FromRow, Sendable {
        let name: String?
        let at: Date

        init(row: Row) throws {
            name = try row["name"]
            at = try row["at"]
        }
    }

    func close(_ poll: Poll, by person: Person.ID?, at now: Date, ending: Ending) throws {
        try db.run(
            """
            UPDATE poll SET stage = \(Poll.Stage.closed), closed_at = \(now),
                closed_by = \(person), listed_at = \(now), seed = \(ending.seed),
                urn_hash = \(ending.urn?.hash), urn_salt = \(ending.urn?.salt),
                codes_hash = \(ending.urn?.codes), enrolled = \(ending.enrolled)
            WHERE id = \(poll.id)
            """)
        try ItemStore(db: db).touch(poll.id, at: now)
    }

    /// Those whose end has come, and who were in the trash then, for instance.
    func overdue(at now: Date) throws -> [Item.ID] {
        try db.values(
            """
            SELECT p.id FROM poll AS p JOIN item AS i ON i.id = p.id AND i.trashed_at IS NULL
            WHERE p.stage = 'published' AND p.closes_at <= \(now) ORDER BY p.id LIMIT 100
            """)
    }

    func noteLook(at poll: Item.ID, by person: Person.ID, _ now: Date) throws {
        try db.run(
            """
            INSERT INTO poll_look (poll_id, person_id, at) VALUES (\(poll), \(person), \(now))
            """)
    }

    func looks(at poll: Item.ID) throws -> [Look] {
        try db.all(
            """
            SELECT p.name, l.at FROM poll_look AS l LEFT JOIN person AS p ON p.id = l.person_id
            WHERE l.poll_id = \(poll) ORDER BY l.at, l.id
            """)
    }
}
