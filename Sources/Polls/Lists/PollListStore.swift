import Community
import Content
import Foundation
import Storage

/// Lists of polls: of a space, on an item, and what waits for somebody.
struct PollListStore {
    let db: Database

    func page(
        _ stages: [Poll.Stage], _ turn: KeysetTurn, size: Int, for viewer: Viewer, in space: Space
    ) throws -> KeysetPage<PollLine> {
        try KeysetPage(turn, size: size) { turn, limit in
            let (bound, order) = Self.bound(turn)
            return try db.all(
                """
                \(Self.selection(for: viewer.person))
                WHERE p.space_id = \(space.id) AND p.stage IN \(list: stages)
                    AND \(viewer.sees(itemsOf: space)) \(bound)
                ORDER BY \(order) LIMIT \(limit)
                """)
        }
    }

    private static func bound(_ turn: KeysetTurn) -> (SQL, SQL) {
        switch turn {
        case .first: ("", "p.listed_at DESC, p.id DESC")
        case .before(let place):
            (
                "AND (p.listed_at, p.id) < (\(place.at), \(place.id))",
                "p.listed_at DESC, p.id DESC"
            )
        case .after(let place):
            ("AND (p.listed_at, p.id) > (\(place.at), \(place.id))", "p.listed_at, p.id")
        }
    }

    /// Those that hang from an item, the latest first.
    func hanging(
        from host: Item.ID, for viewer: Viewer, in space: Space
    ) throws -> [PollLine] {
        try db.all(
            """
            \(Self.selection(for: viewer.person))
            WHERE p.host_id = \(host) AND \(viewer.sees(itemsOf: space))
            ORDER BY p.id DESC LIMIT 50
            """)
    }

    /// What waits for somebody's vote.
    static func tasks(for viewer: Viewer, in space: Space) -> TaskRows? {
        viewer.person.map { person in
            TaskRows(
                id: "p.id", title: "i.title", since: "p.listed_at", due: "p.closes_at",
                actor: "(SELECT a.name FROM person AS a WHERE a.id = i.author_id)",
                from: waiting(for: person, in: space))
        }
    }

    /// A poll opens and closes by the clock of the database's own jobs, or a minute before: what
    /// is listed meanwhile is refused by its form.
    static func waiting(for person: Person.ID, in space: Space) -> SQL {
        """
        FROM poll AS p JOIN item AS i ON i.id = p.id
        JOIN membership AS m ON m.space_id = p.space_id AND m.person_id = \(person)
        WHERE p.space_id = \(space.id) AND p.stage = 'published' AND i.trashed_at IS NULL
            AND EXISTS (SELECT 1 FROM broadcast AS b
                WHERE b.item_id = p.id AND b.reason = \(NoticeReason.pollOpen.name))
            AND \(ElectorStore.votes) AND NOT EXISTS (SELECT 1 FROM poll_register AS r
                WHERE r.poll_id = p.id AND r.person_id = \(person))
        """
    }

    /// The first that wait, with their first question.
    func ask(
        firstFor person: Person.ID, in space: Space, limit: Int
    ) throws -> Asked<[WaitingPoll]> {
        let sql: SQL = """
            SELECT w.id, w.title, w.closes_at, w.secret, w.ruled, w.question_count,
                \(QuestionStore.columns), o.text AS option_text, o.day, o.time
            FROM (SELECT p.id, i.title, p.closes_at, p.secret, p.ruled,
                    (SELECT COUNT(*) FROM poll_question AS c WHERE c.poll_id = p.id)
                        AS question_count
                \(Self.waiting(for: person, in: space))
                ORDER BY CASE WHEN p.closes_at IS NULL THEN 1 ELSE 0 END, p.closes_at, p.id
                LIMIT \(limit)) AS w
            JOIN poll_question AS q ON q.poll_id = w.id AND q.position = 0
            LEFT JOIN poll_option AS o ON o.question_id = q.id
            ORDER BY CASE WHEN w.closes_at IS NULL THEN 1 ELSE 0 END, w.closes_at, w.id,
                o.position
            """
        return try db.ask(each: sql) { (try WaitingPoll(row: $0), try QuestionStore.choice($0)) }
            .map { rows in
                rows.reduce(into: []) { found, row in
                    if found.last?.id != row.0.id { found.append(row.0) }
                    if let choice = row.1 {
                        found[found.count - 1].question.choices.append(choice)
                    }
                }
            }
    }

    private static func selection(for person: Person.ID?) -> SQL {
        """
        SELECT p.id, i.title, p.stage, p.opens_at, p.closes_at, p.listed_at, p.secret,
            c.cast_ballots,
            CASE WHEN EXISTS (SELECT 1 FROM poll_register AS r
                WHERE r.poll_id = p.id AND r.person_id = \(person)) THEN 1 ELSE 0 END
                AS has_voted,
            \(ElectorStore.isElector(person)) AS is_elector
        FROM poll AS p JOIN item AS i ON i.id = p.id JOIN poll_count AS c ON c.poll_id = p.id
        """
    }
}
