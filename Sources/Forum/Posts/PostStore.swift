import Community
import Content
import Foundation
import Storage

/// The table of messages: reading them.
struct PostStore {
    let db: Database

    /// The messages of some numbers, whoever asks: those that wait for a moderator as well, and
    /// those taken away, which leave a line, unless they waited and nobody had seen them.
    func all(_ numbers: ClosedRange<Int>, of topic: Topic) throws -> [Post] {
        try db.all(
            """
            \(Self.selection)
            WHERE p.topic_id = \(topic.id) AND p.number >= \(numbers.lowerBound)
                AND p.number <= \(numbers.upperBound)
                AND (i.trashed_at IS NULL OR i.published_at IS NOT NULL)
            ORDER BY p.number
            """
        )
    }

    /// Those of them that a viewer sees, be it as the line that one leaves.
    func seen(
        _ numbers: ClosedRange<Int>, of topic: Topic, by viewer: Viewer, in space: Space
    ) throws -> Set<Item.ID> {
        let found: [Item.ID] = try db.values(
            """
            SELECT p.id FROM post AS p JOIN item AS i ON i.id = p.id
            JOIN item AS up ON up.id = i.parent_id
            WHERE p.topic_id = \(topic.id) AND p.number >= \(numbers.lowerBound)
                AND p.number <= \(numbers.upperBound)
                AND ((i.trashed_at IS NOT NULL AND i.published_at IS NOT NULL)
                    OR \(viewer.seesWithParent(itemsOf: space)))
            """
        )
        return Set(found)
    }

    /// One that the viewer sees.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Post {
        let found: Post? = try db.first(
            """
            \(Self.selection)
            WHERE p.id = \(id) AND \(viewer.seesWithParent(itemsOf: space))
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Those of some messages of a topic that the viewer sees.
    func some(
        _ ids: Set<Item.ID>, in topic: Item.ID, for viewer: Viewer, in space: Space
    ) throws -> [Post] {
        try db.all(
            """
            \(Self.selection)
            WHERE p.id IN \(list: Array(ids)) AND p.topic_id = \(topic)
                AND \(viewer.seesWithParent(itemsOf: space))
            """
        )
    }

    /// Where a message stands, whoever asks.
    func place(of id: Item.ID) throws -> (space: Space.ID, topic: Item.ID)? {
        let found: Home? = try db.first(
            """
            SELECT i.space_id, p.topic_id FROM post AS p JOIN item AS i ON i.id = p.id
            WHERE p.id = \(id)
            """)
        return found.map { ($0.space, $0.topic) }
    }

    private struct Home: FromRow {
        let space: Space.ID
        let topic: Item.ID

        init(row: Row) throws {
            space = try row["space_id"]
            topic = try row["topic_id"]
        }
    }

    /// The topic of a message that is in the trash, for a page that says so.
    func topicOfTrashed(_ id: Item.ID, in space: Space) throws -> Item.ID? {
        try db.value(
            """
            SELECT p.topic_id FROM post AS p JOIN item AS i ON i.id = p.id
            WHERE p.id = \(id) AND i.space_id = \(space.id) AND i.trashed_at IS NOT NULL
            """
        )
    }

    /// What others wrote after a number, at most a page of it.
    func newer(than number: Int, in topic: Topic, for viewer: Viewer, in space: Space) throws
        -> [Post]
    {
        try db.all(
            """
            \(Self.selection)
            WHERE p.topic_id = \(topic.id) AND p.number > \(number)
                AND (i.author_id IS NULL OR i.author_id <> \(viewer.person))
                AND \(viewer.seesWithParent(itemsOf: space))
            ORDER BY p.number LIMIT \(Topic.perPage)
            """
        )
    }

    /// Asks for the same text by the same person a moment ago, among the latest messages.
    func ask(
        doublesOf body: String, in topic: Item.ID, by author: Person.ID, since start: Date
    ) throws -> Asked<[Item.ID]> {
        let text = body.trimmingCharacters(in: .whitespacesAndNewlines)
        return try db.ask(
            each:
                """
                SELECT p.id, p.body FROM topic AS t JOIN post AS p ON p.topic_id = t.id
                JOIN item AS i ON i.id = p.id
                WHERE t.id = \(topic) AND t.last_post_at > \(start)
                    AND p.number > t.last_number - 50
                    AND i.author_id = \(author) AND i.created_at > \(start)
                    AND i.trashed_at IS NULL
                ORDER BY p.number
                """
        ) { (id: try $0["id"] as Item.ID, body: try $0["body"] as String) }
        .map { posts in
            posts.filter { $0.body.trimmingCharacters(in: .whitespacesAndNewlines) == text }
                .map(\.id)
        }
    }

    /// Some messages from a number on, for an export.
    func batch(from number: Int, of topic: Topic, for viewer: Viewer, in space: Space) throws
        -> [Post]
    {
        try db.all(
            """
            \(Self.selection)
            WHERE p.topic_id = \(topic.id) AND p.number >= \(number)
                AND \(viewer.seesWithParent(itemsOf: space))
            ORDER BY p.number LIMIT 500
            """
        )
    }

    /// The latest messages, for a feed.
    func newest(of topic: Topic, for viewer: Viewer, in space: Space, limit: Int) throws -> [Post] {
        try db.all(
            """
            \(Self.selection)
            WHERE p.topic_id = \(topic.id) AND \(viewer.seesWithParent(itemsOf: space))
            ORDER BY p.number DESC LIMIT \(limit)
            """
        )
    }

    /// The message that opens a topic.
    func opening(of topic: Item.ID) throws -> Item.ID? {
        try db.value(
            "SELECT p.id FROM post AS p WHERE p.topic_id = \(topic) AND p.number = 1")
    }

    func author(of post: Item.ID) throws -> Person.ID? {
        try db.value("SELECT i.author_id FROM item AS i WHERE i.id = \(post)")
    }

    private static let selection: SQL = """
        SELECT \(ItemStore.columns), i.trashed_by, p.topic_id, p.number, p.body, p.body_html,
            p.version, p.edited_at, p.answers_id, a.name AS author_name,
            CASE WHEN a.photo IS NULL THEN 0 ELSE 1 END AS author_has_photo,
            qa.name AS answered_name,
            CASE WHEN q.trashed_at IS NULL THEN 0 ELSE 1 END AS answered_gone
        FROM post AS p JOIN item AS i ON i.id = p.id
        JOIN item AS up ON up.id = i.parent_id
        LEFT JOIN person AS a ON a.id = i.author_id
        LEFT JOIN item AS q ON q.id = p.answers_id
        LEFT JOIN person AS qa ON qa.id = q.author_id
        """
}
