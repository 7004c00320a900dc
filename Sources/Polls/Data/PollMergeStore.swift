import Community
import Content
import Storage

/// Votes of one person under two accounts that become one. What is closed stays as it is: its
/// minutes name whoever voted. While a poll runs, one of two named ballots is withdrawn. Nobody can
/// find the ballots of a secret poll again: where both accounts have voted both stay in the urn, so
/// that it holds as many ballots as the register counts, and neither account votes again.
struct PollMergeStore {
    static let minutes = "closed polls and secret ones where both had voted: the minutes stay"

    let db: Database
    let pair: MergedPair

    /// At once: from that moment the account that stays has voted wherever either did.
    func merge() throws -> Int {
        try mergeProxies()
        for poll in try open() {
            let register = RegisterStore(db: db, poll: poll)
            guard try register.begin()?.stage == .published else { continue }
            if try register.has(pair.closed), try register.has(pair.kept) {
                try withdraw(in: poll, register)
            } else {
                try move(in: poll)
            }
        }
        return 0
    }

    /// Those that run and know the account that closes.
    private func open() throws -> [Item.ID] {
        try db.values(
            """
            SELECT p.id FROM poll AS p WHERE p.stage = 'published' AND (
                EXISTS (SELECT 1 FROM poll_register AS r
                    WHERE r.poll_id = p.id AND r.person_id = \(pair.closed))
                OR EXISTS (SELECT 1 FROM poll_proxy_vote AS v WHERE v.poll_id = p.id
                    AND (v.giver_id = \(pair.closed) OR v.holder_id = \(pair.closed))))
            ORDER BY p.id
            """)
    }

    /// Two named ballots become one; of a secret poll nothing is touched.
    private func withdraw(in poll: Item.ID, _ register: RegisterStore) throws {
        try holdProxyVotes(in: poll)
        let vote: VoteStore.Vote.ID? = try db.value(
            """
            SELECT v.id FROM poll_vote AS v
            WHERE v.poll_id = \(poll) AND v.person_id = \(pair.closed)
            """)
        guard let vote else { return }
        try db.run(
            """
            DELETE FROM poll_proxy_vote
            WHERE poll_id = \(poll) AND giver_id = \(pair.closed)
            """)
        try VoteStore(db: db, poll: poll).remove(vote)
        try register.remove(pair.closed)
    }

    private func move(in poll: Item.ID) throws {
        try holdProxyVotes(in: poll)
        let (kept, closed) = (pair.kept, pair.closed)
        try db.run(
            """
            UPDATE poll_register SET person_id = \(kept)
            WHERE poll_id = \(poll) AND person_id = \(closed)
            """)
        try db.run(
            """
            UPDATE poll_vote SET person_id = \(kept)
            WHERE poll_id = \(poll) AND person_id = \(closed)
            """)
        try db.run(
            """
            UPDATE poll_proxy_vote SET giver_id = \(kept)
            WHERE poll_id = \(poll) AND giver_id = \(closed)
            """)
    }

    private func holdProxyVotes(in poll: Item.ID) throws {
        try db.run(
            """
            UPDATE poll_proxy_vote SET holder_id = \(pair.kept)
            WHERE poll_id = \(poll) AND holder_id = \(pair.closed)
            """)
    }

    /// Nobody holds a proxy of their own: the ballot that was cast by it is theirs.
    private func mergeProxies() throws {
        let (kept, closed) = (pair.kept, pair.closed)
        let between: SQL = """
            ((x.giver_id = \(kept) AND x.holder_id = \(closed))
                OR (x.giver_id = \(closed) AND x.holder_id = \(kept)))
            """
        try db.run(
            """
            DELETE FROM poll_proxy_vote WHERE proxy_id IN (
                SELECT x.id FROM poll_proxy AS x WHERE \(between))
                AND poll_id IN (SELECT p.id FROM poll AS p WHERE p.stage = 'published')
            """)
        try db.run(
            "DELETE FROM poll_proxy WHERE id IN (SELECT x.id FROM poll_proxy AS x WHERE \(between))"
        )
        for column: SQL in ["giver_id", "holder_id"] {
            try db.run(
                "UPDATE poll_proxy SET \(column) = \(kept) WHERE \(column) = \(closed)")
        }
    }

    /// What is said beforehand.
    static let warnings: [any Declaration] = [
        MergeWarning("polls.named", word: "polls.merge.named") { both($0, $1, secret: false) },
        MergeWarning("polls.secret", word: "polls.merge.secret") { both($0, $1, secret: true) },
    ]

    private static func both(_ kept: Person.ID, _ closed: Person.ID, secret: Bool) -> SQL {
        """
        SELECT COUNT(*) FROM poll AS p
        JOIN poll_register AS k ON k.poll_id = p.id AND k.person_id = \(kept)
        JOIN poll_register AS c ON c.poll_id = p.id AND c.person_id = \(closed)
        WHERE p.stage = 'published' AND p.secret = \(secret)
        """
    }
}
