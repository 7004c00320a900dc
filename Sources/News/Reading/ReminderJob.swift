import Community
import Content
import Foundation
import Storage

/// Tells those who have not confirmed, some in each transaction, in the order of their numbers:
/// whoever confirms before their turn is told nothing.
enum ReminderJob {
    private static let name = "news.remind"
    private static let piece = 300

    static func start(_ id: Item.ID, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(name, payload: "\(id) 0", at: now)
    }

    static let kind = JobKind(name: name) { payload, context in
        let parts = payload.split(separator: " ").compactMap { Int64($0) }
        guard parts.count == 2,
            let news = try NewsStore(db: context.db).find(Item.ID(rawValue: parts[0])),
            news.asksReading, news.stage == .published,
            let space = try SpaceStore(db: context.db).find(news.item.space)
        else { return }
        let people = try ReminderStore(db: context.db).waiting(
            news, after: Person.ID(rawValue: parts[1]), limit: piece)
        try NoticeStore(db: context.db).add(
            .readingReminder, for: people, about: news.item, actor: nil,
            address: NewsPaths.item(news.id, in: space), at: context.now)
        guard people.count == piece, let last = people.last else { return }
        try JobQueue(context.db).enqueue(
            name, payload: "\(news.id) \(last)", at: context.now)
    }
}
