import Community
import Content
import Foundation
import Storage

/// Who has voted in a poll, and nothing of what.
struct RegisterStore {
    let db: Database
    let poll: Item.ID

    /// What a ballot depends on, as it is once no other ballot of the poll is under way.
    struct State: FromRow {
        let stage: Poll.Stage
        let ruled: Int
        let opensAt: Date?
        let closesAt: Date?

        init(row: Row) throws {
            stage = try row["stage"]
            ruled = try row["ruled"]
            opensAt = try row["opens_at"]
            closesAt = try row["closes_at"]
        }
    }

    /// Has every other ballot of this poll, and its end, wait until this one is in.
    func begin() throws -> State? { try askBegin().get() }

    /// The same, for whoever asks for more before the answer is waited for.
    func askBegin() throws -> Asked<State?> {
        try db.run("UPDATE poll_count SET turn = turn + 1 WHERE poll_id = \(poll)")
        return try db.ask(
            first:
                """
                SELECT p.stage, p.ruled, p.opens_at, p.closes_at FROM poll AS p
                JOIN item AS i ON i.id = p.id AND i.trashed_at IS NULL AND i.published = 1
                WHERE p.id = \(poll)
                """)
    }

    func has(_ person: Person.ID) throws -> Bool { try ask(person).get() }

    func ask(_ person: Person.ID) throws -> Asked<Bool> {
        let found: Asked<Int?> = try db.ask(
            value:
                """
                SELECT 1 AS found FROM poll_register AS r
                WHERE r.poll_id = \(poll) AND r.person_id = \(person)
                """)
        return found.map { $0 != nil }
    }

    func add(_ person: Person.ID) throws {
        try db.run("INSERT INTO poll_register (poll_id, person_id) VALUES (\(poll), \(person))")
    }

    /// Takes somebody off whose ballot was taken out.
    func remove(_ person: Person.ID?) throws {
        if let person {
            try db.run(
                "DELETE FROM poll_register WHERE poll_id = \(poll) AND person_id = \(person)")
        }
        try db.run(
            "UPDATE poll_count SET registered = registered - 1 WHERE poll_id = \(poll)")
    }

    /// Writes all rows anew, in one moment, once the poll is closed.
    func settle() throws {
        try db.run(
            "UPDATE poll_register SET person_id = person_id WHERE poll_id = \(poll)")
    }

    /// Whether as many are registered as ballots are in, by every count there is.
    func isEven() throws -> Bool {
        var counts: Set<Int> = []
        try db.each(
            """
            SELECT c.registered, c.cast_ballots,
                (SELECT COUNT(*) FROM poll_vote AS v WHERE v.poll_id = c.poll_id)
                    + (SELECT CAST(COALESCE(SUM(u.size), 0) AS BIGINT) FROM poll_urn AS u
                        WHERE u.poll_id = c.poll_id) AS held
            FROM poll_count AS c WHERE c.poll_id = \(poll)
            """
        ) { counts = [try $0["registered"], try $0["cast_ballots"], try $0["held"]] }
        return counts.count == 1
    }
}
