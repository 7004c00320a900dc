import Community
import Content
import Foundation
import Storage

/// Whom a change concerns.
struct ToldReaderStore {
    let db: Database

    /// Those who said that they come or might, and those who follow the event, each once, after
    /// one in the order of their numbers; nobody of what they do not see, unless they do not see it
    /// any more.
    func readers(
        of change: ToldChange, after last: Person.ID, from start: Date, limit: Int
    ) throws -> [ToldReader] {
        let sees: SQL =
            change.kind.isAway
            ? "1 = 1" : "i.published = 1 AND \(Visibility.membership.sees("i").sql)"
        return try db.all(
            """
            SELECT m.person_id, p.locale
            FROM item AS i JOIN membership AS m ON m.space_id = i.space_id
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE i.id = \(change.event) AND m.person_id > \(last)
                AND m.person_id <> \(change.actor ?? Person.ID(rawValue: 0))
                AND \(sees) AND (\(Self.concerned(change, from: start)))
            ORDER BY m.person_id LIMIT \(limit)
            """)
    }

    private static func concerned(_ change: ToldChange, from start: Date) -> SQL {
        if change.kind == .removed { return follows }
        if change.kind.isAway { return answered(change, "o.ends_at > \(start)") }
        let told: SQL = """
            o.id IN (SELECT d.occurrence_id FROM event_told_date AS d
                WHERE d.told_id = \(change.id))
            """
        return "\(answered(change, told)) OR \(follows)"
    }

    private static func answered(_ change: ToldChange, _ date: SQL) -> SQL {
        """
        m.person_id IN (SELECT a.person_id FROM event_answer AS a
            JOIN occurrence AS o ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
            WHERE a.event_id = \(change.event) AND a.answer IN ('yes', 'maybe')
                AND a.person_id IS NOT NULL AND \(date))
        """
    }

    private static let follows: SQL = """
        (m.person_id IN (SELECT f.person_id FROM follow AS f
                WHERE \(isFollowed) AND f.level >= \(FollowLevel.messages))
            AND NOT EXISTS (SELECT 1 FROM follow AS own
                WHERE own.person_id = m.person_id AND own.target = 'item'
                    AND own.target_id = i.id AND own.level < \(FollowLevel.messages)))
        """

    /// The event itself, its theme, or whoever wrote it.
    private static let isFollowed: SQL = """
        f.space_id = i.space_id AND ((f.target = 'item' AND f.target_id = i.id)
            OR (f.target = 'agenda.theme' AND f.target_id = (
                SELECT e.theme_id FROM event AS e WHERE e.item_id = i.id))
            OR (f.target = 'person' AND f.target_id = i.author_id))
        """
}
