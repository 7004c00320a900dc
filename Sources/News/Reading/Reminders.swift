import Community
import Content
import Foundation
import HTTP
import Storage

/// Asking again those who have not confirmed: once a day at most, and recorded.
enum Reminders {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.maySeeReaders(of: news))
        guard news.asksReading, news.stage == .published else { throw Problem.notFound }
        let waiting = try ReadingStore(db: visit.db).tally(news).waiting.number
        guard waiting > 0 else { throw Problem.conflict(because: "news.reminder.nobody") }
        let edge = visit.now.addingTimeInterval(-Reminder.pause)
        guard try ReminderStore(db: visit.db).note(id, at: visit.now, unlessSince: edge) else {
            throw Problem.conflict(because: "news.reminder.tooSoon")
        }
        try ReminderJob.start(id, visit.db, at: visit.now)
        try visit.record(.readersReminded, news.item.title)
        return visit.redirect(
            to: visit.back(or: NewsPaths.reading(id, in: space)), notice: "news.reminder.done")
    }
}
