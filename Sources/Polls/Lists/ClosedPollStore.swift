import Community
import Content
import Storage

/// The polls that ended in some days, and their ballots: of all of them in one statement.
struct ClosedPollStore {
    let db: Database

    static func rows(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        DecisionRows(
            id: "p.id", title: "i.title", at: "p.closed_at",
            actor: "(SELECT a.name FROM person AS a WHERE a.id = p.closed_by)",
            from: """
                FROM poll AS p JOIN item AS i ON i.id = p.id
                WHERE p.space_id = \(space.id) AND p.stage = 'closed'
                    AND p.closed_at >= \(period.start) AND p.closed_at < \(period.end)
                    AND \(viewer.sees(itemsOf: space))
                """)
    }

    func polls(_ ids: [Int64]) throws -> [Poll] {
        try db.all("\(PollStore.selection(for: nil)) WHERE p.id IN \(list: ids)")
    }

    func tallies(
        of polls: [Poll], _ questions: [Item.ID: [Question]]
    ) throws -> [Item.ID: AnswerTally] {
        var tallies: [Item.ID: AnswerTally] = [:]
        for poll in polls {
            tallies[poll.id] = AnswerTally(questions: questions[poll.id]?.count ?? 0)
        }
        let ids = polls.map(\.id.rawValue)
        try db.each(
            """
            SELECT u.poll_id, u.ballots, 1 AS secret FROM poll_urn AS u
            WHERE u.poll_id IN \(list: ids)
            UNION ALL
            SELECT v.poll_id, v.ballot, 0 AS secret FROM poll_vote AS v
            WHERE v.poll_id IN \(list: ids)
            """
        ) { row in
            let (poll, text): (Item.ID, String) = (try row["poll_id"], try row["ballots"])
            if try row["secret"] {
                tallies[poll]?.add(lines: text)
            } else {
                tallies[poll]?.add(ballot: text)
            }
        }
        return tallies
    }
}
