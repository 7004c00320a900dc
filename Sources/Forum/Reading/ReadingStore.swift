import Community
import Content
import Foundation
import Storage

/// How far each person has read, and how they like to. What is new to them is the kernel's
/// `Unread`.
struct ReadingStore {
    let db: Database

    /// The first number of some messages of a topic.
    func first(of some: [Item.ID], in topic: Item.ID) throws -> Int? {
        try db.value(
            """
            SELECT MIN(p.number) AS first FROM post AS p
            WHERE p.topic_id = \(topic) AND p.id IN \(list: some)
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

    func setNested(_ nested: Bool, for person: Person.ID) throws {
        try db.run(
            """
            INSERT INTO forum_preference (person_id, nested) VALUES (\(person), \(nested))
            ON CONFLICT (person_id) DO UPDATE SET nested = excluded.nested
            """
        )
    }
}
