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
        WHERE \(asks(in: space, period)) AND p.disabled_at IS NULL AND \(NewsStore.isAsked)
        """
    }

    /// What a `news AS n` with its `item AS i` asked for in a period.
    static func asks(in space: Space, _ period: FigurePeriod) -> SQL {
        """
        n.space_id = \(space.id) AND n.asks_reading = 1
            AND n.stage IN ('published', 'expired') AND i.trashed_at IS NULL
            AND i.published_at >= \(period.start) AND i.published_at < \(period.end)
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

    /// Of few, those who are asked now are counted; of many, the tables keep how many that is,
    /// and how many confirmed, though some of these may have left since.
    func tally(_ news: NewsItem) throws -> ReadingTally {
        let size = try AudienceStore(db: db).size(of: news.item)
        let tally = ReadingTally(asked: size, confirmed: 0)
        return try tally.isLarge ? kept(news, size) : counted(news)
    }

    private func counted(_ news: NewsItem) throws -> ReadingTally {
        var (asked, confirmed) = (0, 0)
        try db.each(
            """
            SELECT COUNT(*) AS asked, COUNT(r.read_at) AS confirmed
            FROM (SELECT m.person_id \(AudienceStore.members(meantBy: news.item))) AS c
            JOIN person AS p ON p.id = c.person_id AND p.disabled_at IS NULL
            LEFT JOIN news_reading AS r ON r.news_id = \(news.id) AND r.person_id = c.person_id
            WHERE c.person_id <> \(news.item.author ?? Person.ID(rawValue: 0))
            """
        ) { (asked, confirmed) = (try $0["asked"], try $0["confirmed"]) }
        return ReadingTally(asked: Headcount(asked), confirmed: confirmed)
    }

    private func kept(_ news: NewsItem, _ size: Headcount) throws -> ReadingTally {
        var (author, confirmed) = (0, 0)
        try db.each(
            """
            SELECT COALESCE((SELECT k.people FROM news_confirmed AS k WHERE k.news_id = i.id), 0)
                AS confirmed,
                (SELECT COUNT(*) FROM membership AS m
                    JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
                    WHERE m.space_id = i.space_id AND m.person_id = i.author_id
                        AND \(Visibility.membership.isFor("i").sql)) AS author
            FROM item AS i WHERE i.id = \(news.id)
            """
        ) { (author, confirmed) = (try $0["author"], try $0["confirmed"]) }
        return ReadingTally(
            asked: Headcount(size.number - author, isExact: size.isExact), confirmed: confirmed)
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

    /// The numbers of some of those, as keys.
    static func waiting(for person: Person.ID, in space: Space, limit: Int) -> SQL {
        """
        SELECT w.id AS key, CAST(0 AS BIGINT) AS value
        FROM (SELECT n.id \(waiting(person, space)) LIMIT \(limit)) AS w
        """
    }

    /// What somebody has confirmed of the items from a number on, as pairs under the item's number.
    static func confirmed(by person: Person.ID, since first: Int64) -> SQL {
        """
        SELECT r.news_id AS key, r.read_at AS value FROM news_reading AS r
        WHERE r.person_id = \(person) AND r.news_id >= \(first)
        """
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
