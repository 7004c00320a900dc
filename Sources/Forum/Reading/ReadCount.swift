import Community
import Content
import Storage

/// "Lu jusqu'au bout par 34 personnes sur 51", where the space shows it.
struct ReadCount: FromRow {
    let readers: Int
    let everyone: Int

    init(row: Row) throws {
        readers = try row["readers"]
        everyone = try row["everyone"]
    }

    static func text(_ topic: Topic, _ visit: Visit) throws -> String? {
        guard try visit.space[ForumSettings.showsReaders],
            let count = try ReadingStore(db: visit.db).count(readersOf: topic)
        else { return nil }
        return visit.words.count(
            "forum.readBy", count.readers, ["all": visit.words.number(count.everyone)])
    }
}
