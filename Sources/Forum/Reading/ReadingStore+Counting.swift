import Community
import Content
import Storage

extension ReadingStore {
    /// How many of those whom a topic is for have read it to its end. Who, nobody is told.
    func count(readersOf topic: Topic) throws -> ReadCount? {
        try db.first(
            """
            SELECT COUNT(*) AS everyone, COUNT(r.person_id) AS readers
            FROM item AS i JOIN membership AS m ON m.space_id = i.space_id
            JOIN person AS p ON p.id = m.person_id
            LEFT JOIN topic_reading AS r ON r.topic_id = i.id AND r.person_id = m.person_id
                AND r.number >= \(topic.lastNumber)
            WHERE i.id = \(topic.id) AND p.disabled_at IS NULL
                AND \(Visibility.membership.sees("i").sql)
            """
        )
    }
}
