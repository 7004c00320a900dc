import Community
import Content
import Storage

/// What is told of a secret vote that runs: the sum of its ballots as it was at one moment. It goes
/// on by some ballots at a time, so that nobody sees what a single one says.
struct ToldStore {
    let db: Database
    let poll: Poll

    /// So many ballots are told at once, at least; of many, a tenth of them.
    static func step(after told: Int) -> Int { max(Poll.leastTold, told / 10) }

    /// Counts anew once enough ballots came since.
    func tellIfDue() throws {
        var (cast, told) = (0, 0)
        try db.each(
            """
            SELECT c.cast_ballots, COALESCE(t.cast_ballots, 0) AS told FROM poll_count AS c
            LEFT JOIN poll_told AS t ON t.poll_id = c.poll_id WHERE c.poll_id = \(poll.id)
            """
        ) { (cast, told) = (try $0["cast_ballots"], try $0["told"]) }
        guard cast >= told + Self.step(after: told) else { return }
        let questions = try QuestionStore(db: db).questions(of: poll.id)
        try write(CountStore(db: db).tally(poll, questions.count))
    }

    /// Nil before the first.
    func tally() throws -> AnswerTally? {
        let text: String? = try db.value(
            "SELECT t.tally FROM poll_told AS t WHERE t.poll_id = \(poll.id)")
        return text.flatMap(AnswerTally.init(text:))
    }

    /// Once the poll is over its ballots are counted themselves.
    func forget() throws { try db.run("DELETE FROM poll_told WHERE poll_id = \(poll.id)") }

    private func write(_ tally: AnswerTally) throws {
        try db.run(
            """
            INSERT INTO poll_told (poll_id, cast_ballots, tally)
            VALUES (\(poll.id), \(tally.cast), \(tally.text))
            ON CONFLICT (poll_id) DO UPDATE SET cast_ballots = EXCLUDED.cast_ballots,
                tally = EXCLUDED.tally
            """)
    }
}
