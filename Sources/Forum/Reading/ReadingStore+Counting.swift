import Community
import Content
import Storage

extension ReadingStore {
    /// How many of those whom a topic is for have read it to its end, as far as one counts. Who,
    /// nobody is told.
    func count(readersOf topic: Topic) throws -> ReadCount {
        let everyone = try AudienceStore(db: db).size(of: topic.item)
        let readers: Int = try db.one(
            """
            SELECT COUNT(*) AS n FROM (
                SELECT r.person_id FROM topic_reading AS r
                JOIN item AS i ON i.id = r.topic_id
                JOIN membership AS m ON m.space_id = i.space_id AND m.person_id = r.person_id
                JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
                WHERE r.topic_id = \(topic.id) AND r.number >= \(topic.lastNumber)
                    AND \(Visibility.membership.sees("i").sql)
                LIMIT \(Headcount.most + 1)) AS c
            """
        )
        return ReadCount(readers: Headcount(counted: readers), everyone: everyone)
    }
}
