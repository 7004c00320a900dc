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
        /// A named ballot.
        let vote: VoteStore.Vote.ID?
        let code: [UInt8]?

        init(row: Row) throws {
            id = try row["id"]
            proxy = try row["proxy_id"]
            giver = try row["giver_id"]
            vote = try row["vote_id"]
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

    func cast(for giver: Person.ID) throws -> Cast? { try ask(for: giver).get() }

    func ask(for giver: Person.ID) throws -> Asked<Cast?> {
        try db.ask(
            first:
                """
                SELECT \(Self.columns) FROM poll_proxy_vote AS v
                WHERE v.poll_id = \(poll) AND v.giver_id = \(giver)
                """)
    }

    private static let columns: SQL = "v.id, v.proxy_id, v.giver_id, v.vote_id, v.code"

    /// Those whose proxy was ended since, or whose giver or holder votes in the poll no more.
    private static var ended: SQL {
        """
        poll_proxy_vote AS v JOIN poll AS p ON p.id = v.poll_id JOIN item AS i ON i.id = p.id
        LEFT JOIN poll_proxy AS x ON x.id = v.proxy_id
        WHERE p.stage = 'published' AND (x.id IS NULL OR x.state <> 'accepted'
            OR \(ElectorStore.isElector("v.giver_id")) = 0
            OR \(ElectorStore.isElector("v.holder_id")) = 0)
        """
    }

    /// For how many somebody has voted.
    func count(by holder: Person.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM poll_proxy_vote AS v
            WHERE v.poll_id = \(poll) AND v.holder_id = \(holder)
            """)
    }

    /// The proxies of a holder by which they have voted.
    func used(by holder: Person.ID) throws -> Set<Proxy.ID> {
        Set(
            try db.values(
                """
                SELECT v.proxy_id FROM poll_proxy_vote AS v
                WHERE v.poll_id = \(poll) AND v.holder_id = \(holder)
                    AND v.proxy_id IS NOT NULL
                """))
    }

    func ended() throws -> [Cast] { try askEnded().get() }

    func askEnded() throws -> Asked<[Cast]> {
        try db.ask(
            all:
                """
                SELECT \(Self.columns) FROM \(Self.ended) AND v.poll_id = \(poll)
                ORDER BY v.id
                """)
    }

    /// The polls that run and have such ballots; of one proxy, those where it was used.
    static func pollsWithEnded(_ db: Database, of proxy: Proxy.ID? = nil) throws -> [Item.ID] {
        let used: SQL = proxy.map { "AND v.proxy_id = \($0)" } ?? ""
        return try db.values("SELECT DISTINCT v.poll_id FROM \(ended) \(used)")
    }

    func add(_ proxy: Proxy, vote: VoteStore.Vote.ID?, code: [UInt8]?) throws {
        try db.run(
            """
            INSERT INTO poll_proxy_vote (poll_id, proxy_id, giver_id, holder_id, vote_id, code)
            VALUES (\(poll), \(proxy.id), \(proxy.giver), \(proxy.holder), \(vote), \(code))
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
