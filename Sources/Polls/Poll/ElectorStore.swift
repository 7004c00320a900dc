import Community
import Content
import Storage

/// Who votes: those of the audience who take part in the space and whose account is open; its
/// partners as well where a poll says so; none of them where only those vote who are asked by a
/// link of their own. Whoever moderates sees a group's poll without voting.
struct ElectorStore {
    let db: Database

    /// Whether a `membership AS m` votes in a `poll AS p` with its `item AS i`.
    static let votes: SQL = """
        p.guests <> 'alone' AND (m.role <> 'partner' OR p.partners = 1)
            AND \(Visibility.membership.isFor("i").sql)
            AND EXISTS (SELECT 1 FROM person AS ep
                WHERE ep.id = m.person_id AND ep.disabled_at IS NULL)
        """

    /// Whether somebody votes in a `poll AS p` with its `item AS i`: 1 or 0.
    static func isElector(_ person: Person.ID?) -> SQL { isElector("\(person)" as SQL) }

    /// The same of whom a column names.
    static func isElector(_ person: SQL) -> SQL {
        """
        CASE WHEN EXISTS (SELECT 1 FROM membership AS m
            WHERE m.space_id = p.space_id AND m.person_id = \(person) AND \(votes))
            THEN 1 ELSE 0 END
        """
    }

    /// All who vote, as `FROM ... WHERE ...` with `membership AS m` and `person AS v`.
    static func all(of poll: Poll) -> SQL {
        """
        FROM (SELECT m.person_id, m.role \(AudienceStore.members(meantBy: poll.item))) AS m
        JOIN person AS v ON v.id = m.person_id AND v.disabled_at IS NULL
        WHERE \(poll.rules.guests != .alone) = 1
            AND (m.role <> 'partner' OR \(poll.rules.includesPartners) = 1)
        """
    }

    /// With those who are asked by a link of their own.
    func count(of poll: Poll) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) + (SELECT COUNT(*) FROM poll_link AS l WHERE l.poll_id = \(poll.id))
                AS n
            \(Self.all(of: poll))
            """)
    }

    func isElector(_ person: Person.ID, of poll: Item.ID) throws -> Bool {
        try ask(person, of: poll).get()
    }

    func ask(_ person: Person.ID, of poll: Item.ID) throws -> Asked<Bool> {
        let votes: Asked<Bool?> = try db.ask(
            value:
                """
                SELECT \(Self.isElector(person)) AS votes
                FROM poll AS p JOIN item AS i ON i.id = p.id WHERE p.id = \(poll)
                """)
        return votes.map { $0 ?? false }
    }

    /// How many have voted and are no electors any more; who has erased their account is named by
    /// no register, and counted all the same.
    func departed(of poll: Poll) throws -> Int {
        try db.one(
            """
            SELECT c.registered
                - (SELECT COUNT(*) FROM poll_link AS l WHERE l.poll_id = c.poll_id AND l.used = 1)
                - (SELECT COUNT(*) FROM poll_register AS r WHERE r.poll_id = c.poll_id
                    AND r.person_id IN (SELECT m.person_id \(Self.all(of: poll)))) AS n
            FROM poll_count AS c WHERE c.poll_id = \(poll.id)
            """)
    }
}
