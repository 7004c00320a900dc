import Community
import Foundation
import Storage

/// What is known of the copies of one letter, for whoever wrote it.
struct RecordStore {
    static let pageSize = 50

    let db: Database
    let letter: Letter.ID

    /// How many copies have come how far.
    func totals() throws -> [CopyStep: Int] {
        let rows: [StepTotal] = try db.all(
            """
            SELECT c.step, COUNT(*) AS n FROM letter_copy AS c
            WHERE c.letter_id = \(letter) GROUP BY c.step
            """
        )
        return rows.reduce(into: [:]) { $0[$1.step] = $1.count }
    }

    /// Whether mails of it are to be sent.
    func waitsForMail() throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM letter_copy AS c JOIN outbox AS o ON o.id = c.outbox_id
            WHERE c.letter_id = \(letter) AND o.next_at IS NOT NULL LIMIT 1
            """)
        return found != nil
    }

    private struct StepTotal: FromRow {
        let step: CopyStep
        let count: Int

        init(row: Row) throws {
            step = try row["step"]
            count = try row["n"]
        }
    }

    /// One page: those of whom least is known first.
    func page(_ heap: CopyStep.Heap?, after place: KeysetPlace?, size: Int = pageSize) throws
        -> KeysetPage<RecordLine>
    {
        let steps = heap?.steps ?? .waiting ... .acknowledged
        return try page(
            "AND c.step BETWEEN \(steps.lowerBound) AND \(steps.upperBound)", place, size)
    }

    /// Those who are missing: of a letter that asks for a receipt or an answer, who did not give
    /// it; of another, of whom nothing is known.
    func missing(after place: KeysetPlace?, of letter: Letter, size: Int) throws
        -> KeysetPage<RecordLine>
    {
        letter.asks
            ? try page("AND \(Self.waits)", place, size)
            : try page("AND c.step < \(CopyStep.delivered)", place, size)
    }

    /// Whether something is asked of a reader that they have not done, of `letter_copy AS c`.
    /// Whoever has answered has the letter, by mail or here, whether or not they pressed a button.
    static let waits: SQL = "(\(isAsked) AND c.answered_at IS NULL)"
    private static let isAsked: SQL = "(c.waits_receipt = 1 OR c.waits_answer = 1)"

    func waiting() throws -> Waiting {
        let found: Waiting? = try db.first(
            """
            SELECT COUNT(CASE WHEN c.answered_at IS NULL THEN 1 END) AS people,
                COUNT(CASE WHEN c.waits_receipt = 1 AND c.answered_at IS NULL THEN 1 END)
                    AS receipts,
                COUNT(CASE WHEN c.waits_answer = 1 AND c.answered_at IS NULL THEN 1 END)
                    AS answers,
                COUNT(CASE WHEN c.answered_at IS NULL THEN NULL ELSE 1 END) AS answered
            FROM letter_copy AS c WHERE c.letter_id = \(letter) AND \(Self.isAsked)
            """
        )
        return found ?? Waiting()
    }

    /// How many have not done what a letter asks.
    struct Waiting: FromRow {
        let people: Int
        let receipts: Int
        let answers: Int
        /// Who has answered all the same, without the receipt that is asked for.
        let answered: Int

        init() { (people, receipts, answers, answered) = (0, 0, 0, 0) }

        init(row: Row) throws {
            people = try row["people"]
            receipts = try row["receipts"]
            answers = try row["answers"]
            answered = try row["answered"]
        }
    }

    private func page(
        _ condition: SQL, _ place: KeysetPlace?, _ size: Int
    ) throws -> KeysetPage<RecordLine> {
        let later: SQL =
            place.map { "AND (c.step, c.id) > (\($0.at.milliseconds), \($0.id))" } ?? ""
        return try KeysetPage(size: size) { limit in
            try db.all(
                """
                SELECT c.id AS copy_id, c.person_id, p.name AS person_name, c.outbox_id,
                    c.reminder_id, c.step, c.is_mailed, c.opened_at, c.acknowledged_at,
                    c.acknowledged_by,
                    c.answered_at, c.answered_by, c.reminded_at, c.made_at
                FROM letter_copy AS c JOIN person AS p ON p.id = c.person_id
                WHERE c.letter_id = \(letter) \(condition) \(later)
                ORDER BY c.step, c.id LIMIT \(limit)
                """
            )
        }
    }

    /// The telephone numbers of some people, of those who show theirs to the viewer here.
    func telephones(
        of people: [Person.ID], for viewer: Viewer, in space: Space
    ) throws -> [Person.ID: String] {
        guard !people.isEmpty else { return [:] }
        let rows: [Telephone] = try db.all(
            """
            SELECT f.person_id, f.content, v.visibility FROM profile_field AS f
            JOIN profile_visibility AS v ON v.person_id = f.person_id AND v.field = f.field
                AND v.space_id = \(space.id)
            WHERE f.field = \(ProfileField.telephone) AND f.content <> ''
                AND f.person_id IN \(list: people)
            """
        )
        return rows.filter { viewer.sees(.telephone, of: $0.person, $0.visibility, in: space) }
            .reduce(into: [:]) { $0[$1.person] = $1.number }
    }

    private struct Telephone: FromRow {
        let person: Person.ID
        let number: String
        let visibility: FieldVisibility

        init(row: Row) throws {
            person = try row["person_id"]
            number = try row["content"]
            visibility = try row["visibility"]
        }
    }
}
