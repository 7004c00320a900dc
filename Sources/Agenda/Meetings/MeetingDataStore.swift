import Community
import Content
import Storage

/// Who wrote minutes, and how many were published.
enum MeetingDataStore {
    static let all: [any Declaration] = [written, minutes, rendered]

    private static let written = PersonalData(
        "agenda.minutes", word: "personal.agenda.minutes", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("event_meeting", "written_by")],
        fields: [.text("title"), .moment("starts"), .text("minutes")],
        rows: {
            """
            SELECT m.id AS key, \(Visibility.title("i", for: $0)) AS title, o.starts_at AS starts,
                m.minutes
            FROM event_meeting AS m JOIN item AS i ON i.id = m.event_id
            JOIN occurrence AS o ON o.event_id = m.event_id AND o.recurrence_id = m.recurrence_id
            WHERE m.written_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE event_meeting SET written_by = NULL WHERE id IN (
                        SELECT m.id FROM event_meeting AS m WHERE m.written_by = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    private static let minutes = ReportFigure(
        "agenda.minutes", word: "figures.agenda.minutes", under: "rail.agenda",
        count: {
            """
            SELECT COUNT(*) FROM event_meeting AS m JOIN occurrence AS o
                ON o.event_id = m.event_id AND o.recurrence_id = m.recurrence_id
            JOIN item AS i ON i.id = m.event_id
            WHERE o.space_id = \($0.id) AND m.published_at IS NOT NULL
                AND \(Visibility.isOut("i"))
                AND o.starts_at >= \($1.start) AND o.starts_at < \($1.end)
            """
        })

    private static let rendered = RenderedText(
        "event_meeting", as: .page, in: "event_meeting", of: "minutes")
}
