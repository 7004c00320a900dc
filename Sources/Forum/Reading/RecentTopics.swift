import Community
import Content
import Foundation
import Storage

/// The topics of a space that were written in last, as they are for everybody: what tells a
/// viewer how many have something new.
struct RecentTopics: Sendable {
    /// How many are looked through.
    private static let most = 300

    struct Topic: Sendable {
        let id: Item.ID
        let theme: Theme.ID
        let title: String
        let lastPostAt: Date
        /// Nil if whoever wrote last has gone.
        let lastAuthorName: String?
        /// The message of the highest number, of those that are out.
        let last: Message?
        let rights: ItemRights
    }

    struct Message: Sendable {
        let number: Int64
        let author: Person.ID?
        let at: Date
    }

    /// The latest first.
    private let topics: [Topic]

    static func of(_ space: Space, _ visit: Visit) throws -> RecentTopics {
        try visit.rememberForAll("forum.recent", in: space) {
            RecentTopics(topics: try read(in: space, visit.db))
        }
    }

    /// Whether no other topic has been written in.
    var isAll: Bool { topics.count < Self.most }

    /// Those that a viewer sees.
    func visible(to viewer: Viewer, in space: Space) -> some Sequence<Topic> {
        let sight = ItemSight(viewer, in: space)
        return topics.lazy.filter { sight.sees($0.rights) }
    }

    /// How far somebody has read those topics, or some of them: rows of a topic and the number of
    /// a message there, and under 0 the moment before which all is read.
    func readings(of person: Person.ID, in space: Space, _ some: [Topic]? = nil) -> SQL {
        let which: SQL =
            some.map { "IN \(list: $0.map(\.id))" }
            ?? ">= \(topics.map(\.id.rawValue).min() ?? 0)"
        return """
            SELECT CAST(0 AS BIGINT) AS key, COALESCE(f.read_until, m.joined_at) AS value
            FROM membership AS m
            LEFT JOIN forum_reading AS f
                ON f.space_id = m.space_id AND f.person_id = m.person_id
            WHERE m.space_id = \(space.id) AND m.person_id = \(person)
            UNION ALL
            SELECT r.topic_id AS key, r.number AS value FROM topic_reading AS r
            WHERE r.person_id = \(person) AND r.topic_id \(which)
            """
    }

    /// Those that have something new for a viewer, as far as it can be told without their
    /// messages, and those of which it cannot.
    static func unread(
        of topics: some Sequence<Topic>, _ answer: WaitingCount.Answer, _ viewer: Viewer
    ) -> (certain: [Topic], doubtful: [Topic]) {
        let read = Dictionary(answer) { max($0, $1) }
        guard let since = read[0].map(Date.init(milliseconds:)) else { return ([], []) }
        var (certain, doubtful): ([Topic], [Topic]) = ([], [])
        for topic in topics {
            guard topic.lastPostAt > since else { break }
            guard let last = topic.last, last.number > read[topic.id.rawValue] ?? 0 else {
                continue
            }
            if last.at > since, last.author == nil || last.author != viewer.person {
                certain.append(topic)
            } else {
                doubtful.append(topic)
            }
        }
        return (certain, doubtful)
    }

    private static func read(in space: Space, _ db: Database) throws -> [Topic] {
        var (found, rights): ([(ItemRights) -> Topic], [ItemRights?]) = ([], [])
        try db.each(
            """
            SELECT t.theme_id, i.title, t.last_post_at, l.name AS last_author_name,
                u.number, ui.author_id, ui.created_at, \(ItemRights.columns("i"))
            FROM topic AS t JOIN item AS i ON i.id = t.id
            LEFT JOIN person AS l ON l.id = t.last_author_id
            LEFT JOIN post AS u ON u.topic_id = t.id AND u.number = (
                SELECT n.number FROM post AS n JOIN item AS ni ON ni.id = n.id
                WHERE n.topic_id = t.id AND \(Visibility.isOut("ni"))
                ORDER BY n.number DESC LIMIT 1)
            LEFT JOIN item AS ui ON ui.id = u.id
            WHERE t.space_id = \(space.id) AND t.merged_into IS NULL
            ORDER BY t.last_post_at DESC, t.id DESC LIMIT \(most)
            """
        ) { row in
            found.append(try topic(row))
            rights.append(try ItemRights(row: row, "i"))
        }
        try ItemRights.readGroups(of: &rights, db)
        return zip(found, rights).compactMap { topic, rights in rights.map(topic) }
    }

    private static func topic(_ row: Row) throws -> (ItemRights) -> Topic {
        let (theme, title): (Theme.ID, String) = (try row["theme_id"], try row["title"])
        let (at, name): (Date, String?) = (
            try row["last_post_at"], try row["last_author_name"]
        )
        let number: Int64? = try row["number"]
        let last = try number.map {
            Message(number: $0, author: try row["author_id"], at: try row["created_at"])
        }
        return { rights in
            Topic(
                id: rights.id, theme: theme, title: title, lastPostAt: at, lastAuthorName: name,
                last: last, rights: rights)
        }
    }
}
