import Community
import Content
import Foundation
import Storage

/// The table of news: finding one, writing one. Lists are `NewsListStore`'s.
struct NewsStore {
    let db: Database

    /// Whether a `membership AS m` belongs to the people whom an `item AS i` concerns: those of
    /// its audience but not its author. A moderator sees a group's item without being asked.
    static let isAsked: SQL = """
        (i.author_id IS NULL OR i.author_id <> m.person_id)
            AND \(Visibility.membership.isFor("i").sql)
        """

    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> NewsItem {
        let found: NewsItem? = try db.first(
            """
            \(Self.selection(for: viewer.person))
            WHERE n.id = \(id) AND \(viewer.sees(itemsOf: space))
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For the jobs, which nobody visits. Not what is in the trash.
    func find(_ id: Item.ID) throws -> NewsItem? {
        try db.first(
            "\(Self.selection(for: nil)) WHERE n.id = \(id) AND i.trashed_at IS NULL")
    }

    /// The condition that a space has one that is published, or will be.
    static func hasBegun(in space: Space) -> SQL {
        """
        EXISTS (SELECT n.id FROM news AS n JOIN item AS i ON i.id = n.id
            WHERE n.space_id = \(space.id) AND n.stage <> 'draft' AND i.trashed_at IS NULL)
        """
    }

    func create(
        _ content: NewsContent, in space: Space, by author: Person.ID, at now: Date
    ) throws -> Item.ID {
        let draft = content.draft(in: space.id, by: author, isPublished: false)
        let id = try ItemStore(db: db).create(draft, at: now)
        try db.run(
            """
            INSERT INTO news (id, space_id, category_id, stage, summary, body, body_html, brief,
                pinned, asks_reading, mailed, listed_at, month)
            VALUES (\(id), \(space.id), \(content.category), \(NewsItem.Stage.draft),
                \(content.summary), \(content.body), \(content.html), \(content.brief),
                \(content.isPinned), \(content.asksReading), \(content.isMailed), \(now), \(""))
            """
        )
        return id
    }

    func update(_ news: NewsItem, _ content: NewsContent, in space: Space, at now: Date) throws {
        let isPublished = news.item.isPublished
        let draft = content.draft(in: space.id, by: news.item.author, isPublished: isPublished)
        try ItemStore(db: db).update(news.id, draft, at: now)
        try db.run(
            """
            UPDATE news SET category_id = \(content.category), summary = \(content.summary),
                body = \(content.body), body_html = \(content.html), brief = \(content.brief),
                pinned = \(content.isPinned), asks_reading = \(content.asksReading),
                mailed = \(isPublished ? news.isMailed : content.isMailed),
                version = version + 1, edited_at = \(isPublished ? now : nil)
            WHERE id = \(news.id)
            """
        )
    }

    func setStage(
        _ stage: NewsItem.Stage, of id: Item.ID, listedAt: Date, in zone: TimeZone
    ) throws {
        let month = String(LocalDate(listedAt, zone).isoDay.prefix(7))
        try db.run(
            """
            UPDATE news SET stage = \(stage), listed_at = \(listedAt), month = \(month),
                edited_at = NULL
            WHERE id = \(id)
            """
        )
    }

    func setTimes(publishAt: Date?, expiresAt: Date?, of id: Item.ID) throws {
        try db.run(
            """
            UPDATE news SET publish_at = \(publishAt), expires_at = \(expiresAt)
            WHERE id = \(id)
            """
        )
    }

    func setPinned(_ pinned: Bool, _ id: Item.ID) throws {
        try db.run("UPDATE news SET pinned = \(pinned) WHERE id = \(id)")
    }

    /// Notes that it was mailed: that is done once.
    func setMailed(_ id: Item.ID, at now: Date) throws {
        try db.run("UPDATE news SET mailed_at = \(now) WHERE id = \(id)")
    }

    /// The names of its files.
    func files(of id: Item.ID) throws -> [String] {
        try db.values(
            """
            SELECT a.name FROM attachment AS a WHERE a.item_id = \(id)
            ORDER BY a.position, a.id
            """)
    }

    /// What should have been published or ended by now and has not: restored from the trash after
    /// its minute, for instance.
    func overdue(at now: Date) throws -> [Item.ID] {
        try db.values(
            """
            SELECT n.id FROM news AS n JOIN item AS i ON i.id = n.id
            WHERE i.trashed_at IS NULL AND (
                (n.stage = 'scheduled' AND n.listed_at <= \(now))
                OR (n.stage = 'published' AND n.expires_at <= \(now)))
            ORDER BY n.id LIMIT 100
            """
        )
    }

    /// When the journal last said that an item was edited.
    func lastNoted(_ id: Item.ID) throws -> Date? {
        try db.value(
            """
            SELECT MAX(j.at) AS noted FROM journal AS j
            WHERE j.item_id = \(id) AND j.verb = \(JournalVerb.edited.name)
            """
        )
    }

    private static func selection(for person: Person.ID?) -> SQL {
        """
        SELECT \(ItemStore.columns), n.stage, n.version, n.summary, n.body, n.body_html,
            n.category_id, c.name AS category_name, n.pinned, n.asks_reading,
            n.mailed, n.mailed_at, n.reminded_at, n.publish_at,
            n.expires_at, n.edited_at, n.listed_at, p.name AS author_name,
            CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS author_has_photo,
            CASE WHEN \(isAsked) THEN 1 ELSE 0 END AS is_asked,
            r.read_at, o.opened_at
        FROM news AS n JOIN item AS i ON i.id = n.id
        LEFT JOIN news_category AS c ON c.id = n.category_id
        LEFT JOIN person AS p ON p.id = i.author_id
        LEFT JOIN membership AS m ON m.space_id = n.space_id AND m.person_id = \(person)
        LEFT JOIN item_opened AS o ON o.item_id = n.id AND o.person_id = \(person)
        LEFT JOIN news_reading AS r ON r.news_id = n.id AND r.person_id = \(person)
        """
    }
}
