import Community
import Content
import Foundation
import Storage

/// The applications that make codes: one for each person.
struct OneTimeCodeStore {
    struct Kept: FromRow {
        /// Sealed.
        let seed: [UInt8]
        /// The step of the code that was accepted last.
        let lastStep: Int64
        let createdAt: Date

        init(row: Row) throws {
            seed = try row["seed"]
            lastStep = try row["last_step"]
            createdAt = try row["created_at"]
        }
    }

    let db: Database

    func find(_ person: Person.ID) throws -> Kept? {
        try db.first(
            """
            SELECT c.seed, c.last_step, c.created_at FROM one_time_code AS c
            WHERE c.person_id = \(person)
            """
        )
    }

    /// Puts an application in the place of the one that there was.
    func set(_ seed: [UInt8], step: Int64, of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO one_time_code (person_id, seed, last_step, created_at, used_at)
            VALUES (\(person), \(seed), \(step), \(now), \(now))
            ON CONFLICT (person_id) DO UPDATE SET seed = excluded.seed,
                last_step = excluded.last_step, created_at = excluded.created_at,
                used_at = excluded.used_at
            """
        )
    }

    /// Uses a step up, and all before it.
    /// - Returns: false if it was used before, be it at the same moment.
    func accept(_ step: Int64, of person: Person.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE one_time_code SET last_step = \(step), used_at = \(now)
                WHERE person_id = \(person) AND last_step < \(step)
                """) > 0
    }

    @discardableResult
    func remove(_ person: Person.ID) throws -> Bool {
        try db.affected(by: "DELETE FROM one_time_code WHERE person_id = \(person)") > 0
    }
}
