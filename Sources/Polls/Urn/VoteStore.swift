import Community
import Content
import Foundation
import Storage

/// The ballots of a named poll.
struct VoteStore {
    let db: Database
    let poll: Item.ID

    /// A ballot with its voter.
    struct Vote: FromRow, Sendable {
        struct ID: EntityID { let rawValue: Int64 }

        let person: Person.ID?
        /// Nil for whoever has erased their account.
        let name: String?
        let ballot: String
        let at: Date

        init(row: Row) throws {
            person = try row["person_id"]
            name = try row["name"]
            ballot = try row["ballot"]
            at = try row["at"]
        }
    }

    func ballot(of person: Person.ID) throws -> String? {
        try db.value(
            """
            SELECT v.ballot FROM poll_vote AS v
            WHERE v.poll_id = \(poll) AND v.person_id = \(person)
            """)
    }

    func ballot(_ vote: Vote.ID) throws -> String? {
        try db.value("SELECT v.ballot FROM poll_vote AS v WHERE v.id = \(vote)")
    }

    func add(_ ballot: String, of person: Person.ID, at now: Date) throws -> Vote.ID {
        try db.one(
            """
            INSERT INTO poll_vote (poll_id, person_id, ballot, at)
            VALUES (\(poll), \(person), \(ballot), \(now)) RETURNING id
            """)
    }

    func add(_ ballot: String, by link: SurveyLink.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO poll_vote (poll_id, link_id, ballot, at)
            VALUES (\(poll), \(link), \(ballot), \(now))
            """)
    }

    func replace(_ ballot: String, of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE poll_vote SET ballot = \(ballot), at = \(now)
            WHERE poll_id = \(poll) AND person_id = \(person)
            """)
    }

    func remove(_ vote: Vote.ID) throws {
        let removed = try db.affected(
            by: "DELETE FROM poll_vote WHERE poll_id = \(poll) AND id = \(vote)")
        guard removed > 0 else { return }
        try db.run(
            "UPDATE poll_count SET cast_ballots = cast_ballots - 1 WHERE poll_id = \(poll)")
    }

    /// By name, then those who answered by a link.
    func all() throws -> [Vote] {
        try db.all(
            """
            SELECT v.person_id, COALESCE(p.name, NULLIF(l.name, '')) AS name, v.ballot, v.at
            FROM poll_vote AS v LEFT JOIN person AS p ON p.id = v.person_id
            LEFT JOIN poll_link AS l ON l.id = v.link_id
            WHERE v.poll_id = \(poll)
            ORDER BY \(.folded("COALESCE(p.name, l.name, '')")), v.id
            """)
    }
}
