import Community
import Content
import Foundation
import Storage

struct TopicEventStore {
    let db: Database

    /// Those that stand among the messages of some numbers.
    func events(of topic: Item.ID, in numbers: ClosedRange<Int>) throws -> [TopicEvent] {
        try db.all(
            """
            SELECT e.kind, e.after_number, e.at, p.name AS actor_name, e.other_id, e.detail,
                e.posts
            FROM topic_event AS e LEFT JOIN person AS p ON p.id = e.actor_id
            WHERE e.topic_id = \(topic) AND e.after_number >= \(numbers.lowerBound)
                AND e.after_number <= \(numbers.upperBound)
            ORDER BY e.after_number, e.id
            """
        )
    }

    func add(
        _ kind: TopicEvent.Kind, to topic: Item.ID, after number: Int, other: Item.ID? = nil,
        detail: String = "", posts: Int = 0, by actor: Person.ID?, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO topic_event
                (topic_id, after_number, at, actor_id, kind, other_id, detail, posts)
            VALUES (\(topic), \(max(1, number)), \(now), \(actor), \(kind), \(other), \(detail),
                \(posts))
            """
        )
        try db.run("UPDATE topic SET events = events + 1 WHERE id = \(topic)")
        db.publish(TopicChannel.changed, on: TopicChannel.name(topic))
    }

    /// The number in the topic that it was merged into after which the messages of a topic begin.
    func end(before old: Item.ID, in new: Item.ID) throws -> Int? {
        try db.value(
            """
            SELECT MAX(e.after_number) AS number FROM topic_event AS e
            WHERE e.other_id = \(old) AND e.topic_id = \(new)
                AND e.kind = \(TopicEvent.Kind.merged)
            """
        )
    }
}
