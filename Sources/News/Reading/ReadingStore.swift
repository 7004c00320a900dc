import Community
import Content
import Foundation
import Storage

/// Who was asked to read an item, and who confirmed that they did.
struct ReadingStore {
    let db: Database

    private static let asked: SQL = """
        FROM item AS i JOIN membership AS m ON m.space_id = i.space_id
        JOIN person AS p ON p.id = m.person_id
        LEFT JOIN news_reading AS r ON r.news_id = i.id AND r.person_id = m.person_id
        """

    /// Everybody whom what was published in a period asks.
    static func asked(in space: Space, _ period: FigurePeriod) -> SQL {
        """
        \(asked) JOIN news AS n ON n.id = i.id
        WHERE n.space_id = \(space.id) AND n.asks_reading = 1
            AND n.stage IN ('published', 'expired') AND i.trashed_at IS NULL
            AND i.published_at >= \(period.start) AND i.published_at < \(period.end)
            AND p.disabled_at IS NULL AND \(NewsStore.isAsked)
        """
    }

    func confirm(_ id: Item.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO news_reading (news_id, person_id, read_at)
            VALUES (\(id), \(person), \(now)) ON CONFLICT (news_id, person_id) DO NOTHING
            """
        )
    }

    func tally(_ id: Item.ID) throws -> ReadingTally {
        let found: ReadingTally? = try db.first(
            """
            SELECT COUNT(*) AS asked, COUNT(r.read_at) AS confirmed \(Self.asked)
            WHERE i.id = \(id) AND p.disabled_at IS NULL AND \(NewsStore.isAsked)
            """
        )
        return found ?? ReadingTally(asked: 0, confirmed: 0)
    }

    /// Everybody who was asked: first those who have not confirmed, by name.
    func readers(_ id: Item.ID) throws -> [Reader] {
        try db.all(
            """
            SELECT p.id, p.name, CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo,
                r.read_at
            \(Self.asked)
            WHERE i.id = \(id) AND p.disabled_at IS NULL AND \(NewsStore.isAsked)
            ORDER BY CASE WHEN r.read_at IS NULL THEN 0 ELSE 1 END, \(.folded("p.name")), p.id
            """
        )
    }

    /// Those who were asked and never told. Those who were are read once: asked for each person,
    /// a plan looks through all notices of the item each time.
    func untold(_ id: Item.ID) throws -> [Person.ID] {
        try db.values(
            """
            SELECT p.id \(Self.asked)
            WHERE i.id = \(id) AND p.disabled_at IS NULL AND r.read_at IS NULL
                AND \(NewsStore.isAsked) AND p.id NOT IN (
                    SELECT t.person_id FROM notice AS t
                    WHERE t.item_id = \(id) AND t.reason = \(NoticeReason.toRead.name))
            ORDER BY p.id
            """
        )
    }

    /// What one was asked to read and has not confirmed.
    static func tasks(for viewer: Viewer, in space: Space) -> TaskRows? {
        viewer.person.map { person in
            TaskRows(
                id: "n.id", title: "i.title", since: "n.listed_at", due: "n.expires_at",
                actor: "(SELECT p.name FROM person AS p WHERE p.id = i.author_id)",
                from: waiting(person, space))
        }
    }

    /// The titles of what one was asked to read and has not confirmed, oldest first.
    func titlesWaiting(for person: Person.ID, in space: Space) throws -> [NewsTitle] {
        try db.all(
            """
            SELECT n.id, i.title \(Self.waiting(person, space)) ORDER BY n.listed_at, n.id LIMIT 5
            """
        )
    }

    private static func waiting(_ person: Person.ID, _ space: Space) -> SQL {
        """
        FROM news AS n JOIN item AS i ON i.id = n.id
        JOIN membership AS m ON m.space_id = n.space_id AND m.person_id = \(person)
        WHERE n.space_id = \(space.id) AND n.stage = 'published' AND n.asks_reading = 1
            AND i.trashed_at IS NULL AND \(NewsStore.isAsked) AND NOT EXISTS (
                SELECT 1 FROM news_reading AS r
                WHERE r.news_id = n.id AND r.person_id = \(person))
        """
    }
}
