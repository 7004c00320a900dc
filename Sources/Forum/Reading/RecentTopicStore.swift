import Community
import Content
import Foundation
import Storage

/// Reads what `RecentTopics` holds, and how far somebody has read it.
struct RecentTopicStore {
    let db: Database

    /// Pairs of a topic and the number of the last message there that somebody has read, and under
    /// 0 the moment before which all is read.
    /// - Parameter first: the least number of a topic that is asked about.
    static func readings(of person: Person.ID, in space: Space, from first: Int64) -> SQL {
        """
        SELECT CAST(0 AS BIGINT) AS key, COALESCE(f.read_until, m.joined_at) AS value
        FROM membership AS m
        LEFT JOIN forum_reading AS f ON f.space_id = m.space_id AND f.person_id = m.person_id
        WHERE m.space_id = \(space.id) AND m.person_id = \(person)
        UNION ALL
        SELECT r.topic_id AS key, r.number AS value FROM topic_reading AS r
        WHERE r.person_id = \(person) AND r.topic_id >= \(first)
        """
    }

    /// The latest first, whoever sees them.
    func all(in space: Space, limit: Int) throws -> [RecentTopics.Topic] {
        var found: [RecentTopics.Topic] = []
        try db.each(
            """
            SELECT t.theme_id, i.title, t.last_post_at, t.last_shown, t.last_author_id,
                l.name AS last_author_name, \(ItemRightsStore(db: db).columns("i"))
            FROM topic AS t JOIN item AS i ON i.id = t.id
            LEFT JOIN person AS l ON l.id = t.last_author_id
            WHERE t.space_id = \(space.id) AND t.merged_into IS NULL
            ORDER BY t.last_post_at DESC, t.id DESC LIMIT \(limit)
            """
        ) { row in
            guard let rights = try ItemRights(row: row, "i") else { return }
            found.append(try RecentTopics.Topic(row: row, rights))
        }
        return found
    }
}
