import Community
import Content
import Foundation
import Storage

/// What somebody answered, and how many did. An answer that goes leaves its seats to the line.
enum AnswerDataStore {
    static let all: [any Declaration] = [answers, trace, given, coming, share]

    private static let answers = PersonalData(
        "agenda.answers", word: "personal.agenda.answers", retention: "personal.kept.content",
        columns: [
            .single("event_answer", "person_id", per: ["event_id", "recurrence_id"])
        ],
        fields: [
            .text("title"), .moment("starts"),
            .code("answer", .these(["yes", "maybe", "no"], "personal.value.answer.")),
            .number("guests"),
            .text("comment"),
            .code("seat", .cases(of: EventAnswer.Seat.self, "personal.value.seat.")),
            .moment("answered"),
        ],
        rows: {
            """
            SELECT a.id AS key, \(Visibility.title("i", for: $0)) AS title, o.starts_at AS starts,
                a.answer, a.guests, a.comment, a.seat, a.answered_at AS answered
            FROM event_answer AS a JOIN item AS i ON i.id = a.event_id
            JOIN occurrence AS o ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
            WHERE a.person_id = \($0)
            """
        },
        erase: { one, db in
            let dates: [Occurrence.ID] = try db.values(
                """
                SELECT o.id FROM event_answer AS a JOIN occurrence AS o
                    ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
                WHERE a.person_id = \(one.id) AND a.seat IN ('held', 'offered')
                    AND o.starts_at > \(one.now)
                ORDER BY a.id LIMIT \(one.limit)
                """)
            for date in dates {
                try JobQueue(db).enqueue(
                    WaitingLine.advanceName, payload: date.description, at: one.now)
            }
            return try db.affected(
                by: """
                    DELETE FROM event_answer WHERE id IN (
                        SELECT a.id FROM event_answer AS a WHERE a.person_id = \(one.id)
                        ORDER BY a.id LIMIT \(one.limit))
                    """)
        }, settle: freeSeats)

    /// Of two answers to one date that of the account that stays counts: the seats of the other
    /// one go to whoever waits.
    @Sendable private static func freeSeats(_ pair: MergedPair, _ db: Database) throws -> Int {
        let dates: [Occurrence.ID] = try db.values(
            """
            SELECT o.id FROM event_answer AS a
            JOIN event_answer AS k ON k.event_id = a.event_id
                AND k.recurrence_id = a.recurrence_id AND k.person_id = \(pair.kept)
            JOIN occurrence AS o
                ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
            WHERE a.person_id = \(pair.closed) AND a.seat IN ('held', 'offered')
                AND o.starts_at > \(pair.now) LIMIT \(pair.limit)
            """)
        for date in dates {
            try JobQueue(db).enqueue(
                WaitingLine.advanceName, payload: date.description, at: pair.now)
        }
        return 0
    }

    private static let trace = ItemTrace("agenda.answers") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM event_answer WHERE id IN (
                    SELECT a.id FROM event_answer AS a WHERE a.event_id IN (\(items))
                    LIMIT \(limit))
                """)
    }

    private static let given = ReportFigure(
        "agenda.answers", word: "figures.agenda.answers", under: "rail.agenda",
        count: { "SELECT COUNT(*) \(answered($0, $1))" })

    /// With their guests.
    private static let coming = ReportFigure(
        "agenda.coming", word: "figures.agenda.coming", under: "rail.agenda",
        count: {
            """
            SELECT CAST(COALESCE(SUM(1 + a.guests), 0) AS BIGINT) \(answered($0, $1))
                AND a.seat = 'held'
            """
        })

    private static let share = ReportFigure(
        share: "agenda.yes", word: "figures.agenda.yes", under: "rail.agenda",
        of: { "SELECT COUNT(*) \(answered($0, $1))" },
        count: { "SELECT COUNT(*) \(answered($0, $1)) AND a.answer = 'yes'" })

    private static func answered(_ space: Space, _ period: FigurePeriod) -> SQL {
        """
        FROM event_answer AS a JOIN occurrence AS o
            ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
        JOIN item AS i ON i.id = a.event_id
        WHERE o.space_id = \(space.id) AND \(Visibility.isOut("i"))
            AND o.starts_at >= \(period.start) AND o.starts_at < \(period.end)
        """
    }
}
