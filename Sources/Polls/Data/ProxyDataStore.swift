import Community
import Content
import Storage

/// What is held of proxies, given and held.
enum ProxyDataStore {
    static let all: [any Declaration] = [proxies, votes]

    /// With one that runs, what was cast by it goes.
    private static let proxies = PersonalData(
        "polls.proxies", word: "personal.polls.proxies", retention: "personal.kept.content",
        columns: [
            .settled("poll_proxy", "giver_id"),
            .settled("poll_proxy", "holder_id"),
        ],
        fields: [
            .text("giver"), .text("holder"),
            .code("state", .cases(of: Proxy.State.self, "personal.value.proxy.")), .moment("until"),
        ],
        rows: {
            """
            SELECT x.id AS key, g.name AS giver, h.name AS holder, x.state, x.until_at AS until
            FROM \(ProxyStore.joins) WHERE x.giver_id = \($0) OR x.holder_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM poll_proxy WHERE id IN (
                        SELECT x.id FROM poll_proxy AS x
                        WHERE x.giver_id = \(one.id) OR x.holder_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    private static let votes = PersonalData(
        "polls.proxyVotes", word: "personal.polls.proxyVotes",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [
            .settled("poll_proxy_vote", "giver_id", leaving: PollMergeStore.minutes),
            .settled("poll_proxy_vote", "holder_id", leaving: PollMergeStore.minutes),
        ],
        fields: [.text("title")],
        rows: {
            """
            SELECT v.id AS key, \(Visibility.title("i", for: $0)) AS title
            FROM poll_proxy_vote AS v JOIN item AS i ON i.id = v.poll_id
            WHERE v.giver_id = \($0) OR v.holder_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE poll_proxy_vote SET giver_id = NULL WHERE id IN (
                        SELECT v.id FROM poll_proxy_vote AS v
                        WHERE v.giver_id = \(one.id) LIMIT \(one.limit))
                    """)
                + db.affected(
                    by: """
                        UPDATE poll_proxy_vote SET holder_id = NULL WHERE id IN (
                            SELECT v.id FROM poll_proxy_vote AS v
                            WHERE v.holder_id = \(one.id) LIMIT \(one.limit))
                        """)
        })
}
