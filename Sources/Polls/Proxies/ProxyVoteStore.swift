import Community
import Content
import Storage

/// The ballots that were cast for somebody by whoever holds their proxy. Of a secret poll the code
/// of the ballot is kept under the key of the site until the end, so that the giver's own vote, or
/// the end of the proxy, can take it out.
struct ProxyVoteStore {
    let db: Database
    let poll: Item.ID

    struct Cast: FromRow, Sendable {
        let id: Int64
        let proxy: Proxy.ID?
        let giver: Person.ID?
        let code: [UInt8]?

        init(row: Row) throws {
            id = try row["id"]
            proxy = try row["proxy_id"]
            giver = try row["giver_id"]
            code = try row["code"]
        }
    }

    /// Who voted for whom, for the minutes.
    struct Line: FromRow, Sendable {
        let giver: String?
        let holder: String?

        init(row: Row) throws {
            giver = try row["giver_name"]
            holder = try row["holder_name"]
        }
    }

    func cast(for giver: Person.ID) throws -> Cast? {
        try db.first(
            """
            SELECT v.id, v.proxy_id, v.giver_id, v.code FROM poll_proxy_vote AS v
            WHERE v.poll_id = \(poll) AND v.giver_id = \(giver)
            """)
    }

    /// Those whose proxy was ended since.
    func ended() throws -> [Cast] {
        try db.all(
            """
            SELECT v.id, v.proxy_id, v.giver_id, v.code FROM poll_proxy_vote AS v
            LEFT JOIN poll_proxy AS x ON x.id = v.proxy_id
            WHERE v.poll_id = \(poll) AND (x.id IS NULL OR x.state <> 'accepted') ORDER BY v.id
            """)
    }

    /// The polls that are open and have such ballots.
    static func pollsWithEnded(_ db: Database) throws -> [Item.ID] {
        try db.values(
            """
            SELECT DISTINCT v.poll_id FROM poll_proxy_vote AS v
            JOIN poll AS p ON p.id = v.poll_id AND p.stage = 'published'
            LEFT JOIN poll_proxy AS x ON x.id = v.proxy_id
            WHERE x.id IS NULL OR x.state <> 'accepted'
            """)
    }

    func add(_ proxy: Proxy, code: [UInt8]?) throws {
        try db.run(
            """
            INSERT INTO poll_proxy_vote (poll_id, proxy_id, giver_id, holder_id, code)
            VALUES (\(poll), \(proxy.id), \(proxy.giver), \(proxy.holder), \(code))
            """)
    }

    func remove(_ cast: Cast) throws {
        try db.run("DELETE FROM poll_proxy_vote WHERE id = \(cast.id)")
    }

    /// Nobody needs the codes any more.
    func forgetCodes() throws {
        try db.run("UPDATE poll_proxy_vote SET code = NULL WHERE poll_id = \(poll)")
    }

    func lines() throws -> [Line] {
        try db.all(
            """
            SELECT g.name AS giver_name, h.name AS holder_name FROM poll_proxy_vote AS v
            LEFT JOIN person AS g ON g.id = v.giver_id
            LEFT JOIN person AS h ON h.id = v.holder_id
            WHERE v.poll_id = \(poll) ORDER BY \(.folded("COALESCE(g.name, '')")), v.id
            """)
    }
}
