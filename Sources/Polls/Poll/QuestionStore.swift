import Community
import Content
import Counting
import Storage

/// The tables of questions and their options.
struct QuestionStore {
    let db: Database

    /// Those of a poll with their options, in one statement.
    func questions(of poll: Item.ID) throws -> [Question] {
        var found: [Question] = []
        try db.each(
            """
            SELECT \(Self.columns), o.text AS option_text, o.day, o.time
            FROM poll_question AS q LEFT JOIN poll_option AS o ON o.question_id = q.id
            WHERE q.poll_id = \(poll) ORDER BY q.position, q.id, o.position
            """
        ) { row in
            let question = try Question(row: row)
            if found.last?.id != question.id { found.append(question) }
            if let choice = try Self.choice(row) { found[found.count - 1].choices.append(choice) }
        }
        return found
    }

    /// Those of several polls, in one statement.
    func questions(of polls: [Item.ID]) throws -> [Item.ID: [Question]] {
        var found: [Item.ID: [Question]] = [:]
        try db.each(
            """
            SELECT \(Self.columns), o.text AS option_text, o.day, o.time
            FROM poll_question AS q LEFT JOIN poll_option AS o ON o.question_id = q.id
            WHERE q.poll_id IN \(list: polls)
            ORDER BY q.poll_id, q.position, q.id, o.position
            """
        ) { row in
            let (poll, question): (Item.ID, Question) = (try row["poll_id"], try Question(row: row))
            if found[poll]?.last?.id != question.id { found[poll, default: []].append(question) }
            if let choice = try Self.choice(row), let last = found[poll]?.indices.last {
                found[poll]?[last].choices.append(choice)
            }
        }
        return found
    }

    static let columns: SQL = """
        q.id AS question_id, q.poll_id, q.position, q.text, q.method, q.least, q.most, q.seats,
            q.hare, q.scottish, q.share_num, q.share_den, q.share_exceeded, q.share_base, q.zone
        """

    static func choice(_ row: Row) throws -> Choice? {
        let text: String? = try row["option_text"]
        guard let text else { return nil }
        guard let day: String = try row["day"] else { return Choice(text) }
        return Choice(day: day, time: try row["time"])
    }

    /// Takes the place of all that were there.
    func replace(_ questions: [QuestionDraft], of poll: Item.ID) throws {
        try db.run("DELETE FROM poll_question WHERE poll_id = \(poll)")
        for (position, question) in questions.enumerated() {
            let id: Question.ID = try db.one(
                """
                INSERT INTO poll_question (poll_id, position, text, method, least, most, seats,
                    hare, scottish, share_num, share_den, share_exceeded, share_base, zone)
                VALUES (\(poll), \(position), \(question.text), \(question.method),
                    \(question.least), \(question.most), \(question.seats), \(question.isHare),
                    \(question.isScottish), \(question.required?.share.numerator),
                    \(question.required?.share.denominator),
                    \(question.required?.share.isExceeded), \(question.required?.base),
                    \(question.zone))
                RETURNING id
                """)
            try add(question.choices, to: id)
        }
    }

    private func add(_ choices: [Choice], to question: Question.ID) throws {
        for (position, choice) in choices.enumerated() {
            try db.run(
                """
                INSERT INTO poll_option (question_id, position, text, day, time)
                VALUES (\(question), \(position), \(choice.name), \(choice.day), \(choice.time))
                """)
        }
    }
}
