import Community
import Content
import Foundation
import Storage

/// The dates to which somebody said yes or maybe.
struct MyAnswersStore {
    let db: Database

    struct Answered: FromRow, Sendable {
        let event: Item.ID
        let recurrence: String

        init(row: Row) throws {
            event = try row["event_id"]
            recurrence = try row["recurrence_id"]
        }
    }

    func dates(of person: Person.ID, in space: Space) throws -> [Answered] {
        try db.all(
            """
            SELECT a.event_id, a.recurrence_id FROM event_answer AS a
            JOIN event AS e ON e.item_id = a.event_id
            JOIN occurrence AS o ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
            WHERE a.person_id = \(person) AND a.answer IN ('yes', 'maybe')
                AND e.space_id = \(space.id) AND \(Self.isKnown)
            ORDER BY a.event_id, a.recurrence_id
            """)
    }

    /// One that the event has no more, and that stays for its answers, is in no calendar.
    static let isKnown: SQL = """
        (o.cancelled = 0 OR EXISTS (SELECT 1 FROM event_override AS v
            WHERE v.event_id = o.event_id AND v.recurrence_id = o.recurrence_id
                AND v.cancelled = 1))
        """

    /// By what one tells that the answers are others than before.
    func version(of person: Person.ID) throws -> String {
        let row: String? = try db.value(
            """
            SELECT CAST(COUNT(*) AS TEXT) || '-' || CAST(COALESCE(SUM(a.id), 0) AS TEXT) || '-'
                || CAST(COALESCE(MAX(a.changed_at), 0) AS TEXT)
            FROM event_answer AS a
            WHERE a.person_id = \(person) AND a.answer IN ('yes', 'maybe')
            """)
        return row ?? ""
    }

    static func answered(by viewer: Viewer) -> SQL {
        guard let person = viewer.person else { return "1 = 0" }
        return """
            EXISTS (SELECT 1 FROM event_answer AS a
                WHERE a.event_id = e.item_id AND a.person_id = \(person)
                    AND a.answer IN ('yes', 'maybe'))
            """
    }
}
