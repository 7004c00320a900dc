import Community
import Content
import Foundation
import Storage

/// How far each person has read.
struct ReadingStore {
    let db: Database

    /// Beyond this many, counts stop.
    static let mostCounted = 100

    /// How many messages of a `topic AS t` are new to somebody, by the joins of
    /// `TopicStore.readings`; none for what is read to the end, without looking at any.
    static func unreadCount(for viewer: Viewer) -> SQL {
        """
        CASE WHEN t.last_number <= COALESCE(r.number, 0)
                OR t.last_post_at <= COALESCE(f.read_until, m.joined_at) THEN 0
            ELSE (SELECT COUNT(*) FROM (
                SELECT 1 AS one \(unreadPosts(viewer)) LIMIT \(mostCounted)) AS c) END
        """
    }

    private static func unreadPosts(_ viewer: Viewer) -> SQL {
        """
        FROM post AS u JOIN item AS ui ON ui.id = u.id
        WHERE u.topic_id = t.id AND u.number > COALESCE(r.number, 0)
            AND ui.created_at > COALESCE(f.read_until, m.joined_at)
            AND (ui.author_id IS NULL OR ui.author_id <> \(viewer.person))
            AND \(Visibility.isOut("ui"))
        """
    }

    /// Which of some topics have a message that is new to somebody.
    func unread(among topics: [Item.ID], for viewer: Viewer) throws -> Set<Item.ID> {
        try ask(unreadAmong: topics, for: viewer).get()
    }

    /// The same, asked before it is needed. Only of those in which they wrote last are messages
    /// looked at.
    func ask(unreadAmong topics: [Item.ID], for viewer: Viewer) throws -> Asked<Set<Item.ID>> {
        guard !topics.isEmpty else { return Asked { [] } }
        let question: SQL = """
            SELECT t.id AS key, CAST(1 AS BIGINT) AS value
            FROM topic AS t \(TopicStore.readings(of: viewer))
            WHERE t.id IN \(list: topics) AND t.last_shown > COALESCE(r.number, 0)
                AND t.last_post_at > COALESCE(f.read_until, m.joined_at)
                AND (t.last_author_id IS NULL OR t.last_author_id <> \(viewer.person)
                    OR EXISTS (SELECT 1 \(Self.unreadPosts(viewer))))
            """
        return try db.ask(pairs: [question]).map { answer in
            Set(answer[0].map { Item.ID(rawValue: $0.key) })
        }
    }

    /// The number of the first message that is new to the viewer.
    func firstUnread(in topic: Topic, for viewer: Viewer) throws -> Int? {
        try db.value(
            """
            SELECT MIN(u.number) AS first
            FROM topic AS t \(TopicStore.readings(of: viewer))
            JOIN post AS u ON u.topic_id = t.id AND u.number > COALESCE(r.number, 0)
            JOIN item AS ui ON ui.id = u.id
            WHERE t.id = \(topic.id)
                AND ui.created_at > COALESCE(f.read_until, m.joined_at)
                AND (ui.author_id IS NULL OR ui.author_id <> \(viewer.person))
                AND \(Visibility.isOut("ui"))
            """
        )
    }

    /// Moves the reading on; never back.
    func advance(_ topic: Item.ID, to number: Int, by person: Person.ID) throws {
        try db.run(
            """
            INSERT INTO topic_reading (person_id, topic_id, number)
            SELECT \(person), t.id, \(number) FROM topic AS t WHERE t.id = \(topic)
            ON CONFLICT (person_id, topic_id) DO UPDATE SET number = excluded.number
            WHERE excluded.number > topic_reading.number
            """
        )
    }

    /// All that is there now is read, in every topic of the space.
    func markAll(in space: Space, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO forum_reading (person_id, space_id, read_until)
            VALUES (\(person), \(space.id), \(now))
            ON CONFLICT (person_id, space_id) DO UPDATE SET read_until = excluded.read_until
            """
        )
    }

    func setNested(_ nested: Bool, for person: Person.ID) throws {
        try db.run(
            """
            INSERT INTO forum_preference (person_id, nested) VALUES (\(person), \(nested))
            ON CONFLICT (person_id) DO UPDATE SET nested = excluded.nested
            """
        )
    }
}
