import Community
import Content

/// "Lu jusqu'au bout par 34 personnes sur 51", where the space shows it.
struct ReadCount {
    let readers: Headcount
    let everyone: Headcount

    static func text(_ topic: Topic, _ visit: Visit) throws -> String? {
        guard try visit.space[ForumSettings.showsReaders] else { return nil }
        let count = try ReadingStore(db: visit.db).count(readersOf: topic)
        let (readers, words) = (count.readers, visit.words)
        let key = readers.isExact ? "forum.readBy" : "forum.readByMany"
        return words.count(key, readers.number, ["all": count.everyone.figure(words)])
    }
}
