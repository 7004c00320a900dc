import Community
import Content
import Foundation
import Storage

/// The table of meetings.
struct MeetingStore {
    let db: Database

    func find(of gathering: Gathering) throws -> Meeting? {
        try db.first(
            "\(Self.selection) WHERE \(AnswerStore.isTo(gathering, "m"))")
    }

    /// Of which date a meeting is.
    func occurrence(of id: Meeting.ID) throws -> Occurrence.ID? {
        try db.value(
            """
            SELECT o.id FROM event_meeting AS m JOIN occurrence AS o
                ON o.event_id = m.event_id AND o.recurrence_id = m.recurrence_id
            WHERE m.id = \(id)
            """)
    }

    func points(of id: Meeting.ID) throws -> [Meeting.Point] {
        try db.all(
            """
            SELECT p.title, p.speaker, p.minutes FROM event_point AS p WHERE p.meeting_id = \(id)
            ORDER BY p.position
            """)
    }

    /// Makes it if it is not there; what is written once more is another edition.
    func touch(_ gathering: Gathering, at now: Date) throws -> Meeting.ID {
        try db.one(
            """
            INSERT INTO event_meeting (event_id, recurrence_id, changed_at)
            VALUES (\(gathering.event), \(gathering.occurrence.recurrence), \(now))
            ON CONFLICT (event_id, recurrence_id) DO UPDATE SET
                edition = event_meeting.edition + 1, changed_at = excluded.changed_at
            RETURNING id
            """)
    }

    func save(_ points: [Meeting.Point], of id: Meeting.ID) throws {
        try db.run("DELETE FROM event_point WHERE meeting_id = \(id)")
        for (position, point) in points.enumerated() {
            try db.run(
                """
                INSERT INTO event_point (meeting_id, position, title, speaker, minutes)
                VALUES (\(id), \(position), \(point.title), \(point.speaker), \(point.minutes))
                """)
        }
    }

    /// - Parameter publishedAt: nil for a draft.
    func save(
        minutes: String, _ html: String, publishedAt: Date?, of id: Meeting.ID, by person: Person.ID
    ) throws {
        try db.run(
            """
            UPDATE event_meeting SET minutes = \(minutes), minutes_html = \(html),
                published_at = \(publishedAt), written_by = \(person) WHERE id = \(id)
            """)
    }

    /// Those who came, or had said that they would, by their numbers.
    func concerned(_ gathering: Gathering, after last: Person.ID, limit: Int) throws -> [Person.ID]
    {
        try db.values(
            """
            SELECT m.person_id FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            JOIN item AS i ON i.id = \(gathering.event) AND i.space_id = m.space_id
            WHERE m.person_id > \(last) AND \(Visibility.membership.sees("i").sql)
                AND (m.person_id IN (SELECT a.person_id FROM event_answer AS a
                        WHERE \(AnswerStore.isTo(gathering, "a")) AND a.answer = 'yes'
                            AND a.person_id IS NOT NULL)
                    OR m.person_id IN (SELECT t.person_id FROM event_attendance AS t
                        WHERE \(AnswerStore.isTo(gathering, "t"))
                            AND t.person_id IS NOT NULL))
            ORDER BY m.person_id LIMIT \(limit)
            """)
    }

    /// The meetings of some items: their files go with these.
    static func under(_ items: SQL) -> SQL {
        "SELECT m.id FROM event_meeting AS m WHERE m.event_id IN (\(items))"
    }

    private static let selection: SQL = """
        SELECT m.id, m.minutes, m.minutes_html, m.published_at, m.edition, m.changed_at
        FROM event_meeting AS m
        """
}
