import Community
import Content
import Storage

/// Who came, for their own eyes and for the report.
enum AttendanceDataStore {
    static let all: [any Declaration] = [attendance, noting, trace, came, meetings]

    private static let attendance = PersonalData(
        "agenda.attendance", word: "personal.agenda.attendance",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [
            .single(
                "event_attendance", "person_id", per: ["event_id", "recurrence_id"],
                joining: [.greatest("guests")])
        ],
        fields: [.text("title"), .moment("starts"), .number("guests")],
        rows: {
            """
            SELECT t.id AS key, \(Visibility.title("i", for: $0)) AS title, o.starts_at AS starts,
                t.guests
            FROM event_attendance AS t JOIN item AS i ON i.id = t.event_id
            JOIN occurrence AS o ON o.event_id = t.event_id AND o.recurrence_id = t.recurrence_id
            WHERE t.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE event_attendance SET person_id = NULL WHERE id IN (
                        SELECT t.id FROM event_attendance AS t WHERE t.person_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    private static let noting = PersonalData(
        "agenda.noting", word: "personal.agenda.noting", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("event_attendance", "noted_by")],
        fields: [.text("title"), .moment("noted")],
        rows: {
            """
            SELECT t.id AS key, \(Visibility.title("i", for: $0)) AS title, t.noted_at AS noted
            FROM event_attendance AS t JOIN item AS i ON i.id = t.event_id
            WHERE t.noted_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE event_attendance SET noted_by = NULL WHERE id IN (
                        SELECT t.id FROM event_attendance AS t WHERE t.noted_by = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    private static let trace = ItemTrace("agenda.attendance") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM event_attendance WHERE id IN (
                    SELECT t.id FROM event_attendance AS t WHERE t.event_id IN (\(items))
                    LIMIT \(limit))
                """)
    }

    private static let came = ReportFigure(
        "agenda.attendance", word: "figures.agenda.attendance", under: "rail.agenda",
        count: {
            "SELECT CAST(COALESCE(SUM(1 + t.guests), 0) AS BIGINT) \(attended($0, $1))"
        })

    /// Dates with a sheet.
    private static let meetings = ReportFigure(
        "agenda.sheets", word: "figures.agenda.sheets", under: "rail.agenda",
        count: { "SELECT COUNT(DISTINCT o.id) \(attended($0, $1))" })

    private static func attended(_ space: Space, _ period: FigurePeriod) -> SQL {
        """
        FROM event_attendance AS t JOIN occurrence AS o
            ON o.event_id = t.event_id AND o.recurrence_id = t.recurrence_id
        WHERE o.space_id = \(space.id)
            AND o.starts_at >= \(period.start) AND o.starts_at < \(period.end)
        """
    }
}
