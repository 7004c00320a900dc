import Community
import Content
import Foundation
import Storage

/// Whom an item asks again.
struct ReminderStore {
    let db: Database

    /// Notes that they are asked.
    /// - Returns: false if they were since a moment.
    func note(_ id: Item.ID, at now: Date, unlessSince edge: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE news SET reminded_at = \(now)
                WHERE id = \(id) AND (reminded_at IS NULL OR reminded_at <= \(edge))
                """) > 0
    }

    /// The next of those who are asked and have not confirmed, by their numbers.
    func waiting(_ news: NewsItem, after last: Person.ID, limit: Int) throws -> [Person.ID] {
        try db.values(
            """
            SELECT m.person_id FROM item AS i JOIN membership AS m ON m.space_id = i.space_id
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE i.id = \(news.id) AND m.person_id > \(last) AND \(NewsStore.isAsked)
                AND NOT EXISTS (SELECT 1 FROM news_reading AS r
                    WHERE r.news_id = i.id AND r.person_id = m.person_id)
            ORDER BY m.person_id LIMIT \(limit)
            """)
    }
}
