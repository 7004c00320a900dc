import Community
import Content
import Foundation
import Storage

/// The table of proxies.
struct ProxyStore {
    let db: Database

    static let columns: SQL = """
        x.id AS proxy_id, x.giver_id, g.name AS giver_name, x.holder_id, h.name AS holder_name,
            x.poll_id AS proxy_poll_id, x.until_at, x.state,
            CASE WHEN EXISTS (SELECT 1 FROM poll AS cp
                WHERE cp.id = x.poll_id AND cp.stage = 'closed') THEN 1 ELSE 0 END AS poll_closed
        """
    static let joins: SQL = """
        poll_proxy AS x JOIN person AS g ON g.id = x.giver_id
        JOIN person AS h ON h.id = x.holder_id
        """

    /// Those that somebody has given or holds in a space, the latest first; without what is long
    /// over.
    func all(of person: Person.ID, in space: Space) throws -> [Proxy] {
        try db.all(
            """
            SELECT \(Self.columns), \(Visibility.title("i", for: person)) AS poll_title
            FROM \(Self.joins) LEFT JOIN item AS i ON i.id = x.poll_id
            WHERE x.space_id = \(space.id) AND (x.giver_id = \(person) OR x.holder_id = \(person))
            ORDER BY x.id DESC LIMIT 60
            """)
    }

    func find(_ id: Proxy.ID, in space: Space) throws -> Proxy {
        let found: Proxy? = try db.first(
            """
            SELECT \(Self.columns), NULL AS poll_title FROM \(Self.joins)
            WHERE x.id = \(id) AND x.space_id = \(space.id)
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Those that hold for a poll, for whoever votes by them.
    func held(by person: Person.ID, on poll: Poll, at now: Date) throws -> [Proxy] {
        try db.all(
            """
            SELECT \(Self.columns), NULL AS poll_title FROM \(Self.joins)
            WHERE x.holder_id = \(person) AND \(Self.holds(on: poll, at: now)) ORDER BY g.name, x.id
            """)
    }

    private static func holds(on poll: Poll, at now: Date) -> SQL {
        """
        x.space_id = \(poll.item.space) AND x.state = 'accepted'
            AND (x.poll_id = \(poll.id) OR (x.poll_id IS NULL AND x.until_at > \(now)))
        """
    }

    /// What somebody has given or holds now that would meet another proxy: all that is asked or
    /// accepted and is not over.
    func living(of person: Person.ID, in space: Space.ID, at now: Date) throws -> [Proxy] {
        try db.all(
            """
            SELECT \(Self.columns), NULL AS poll_title FROM \(Self.joins)
            WHERE x.space_id = \(space) AND x.state IN ('asked', 'accepted')
                AND (x.until_at IS NULL OR x.until_at > \(now))
                AND (x.poll_id IS NULL OR EXISTS (SELECT 1 FROM poll AS p
                    WHERE p.id = x.poll_id AND p.stage = 'published'))
                AND (x.giver_id = \(person) OR x.holder_id = \(person))
            """)
    }

    func create(
        from giver: Person.ID, to holder: Person.ID, on poll: Item.ID?, until: Date?,
        in space: Space.ID
    ) throws -> Proxy.ID {
        try db.one(
            """
            INSERT INTO poll_proxy (space_id, giver_id, holder_id, poll_id, until_at, state)
            VALUES (\(space), \(giver), \(holder), \(poll), \(until), \(Proxy.State.asked))
            RETURNING id
            """)
    }

    func set(_ state: Proxy.State, of id: Proxy.ID) throws {
        try db.run("UPDATE poll_proxy SET state = \(state) WHERE id = \(id)")
    }
}
