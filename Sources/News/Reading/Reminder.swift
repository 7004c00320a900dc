import Community
import Content
import Foundation
import Markup

/// What moderators are offered where some have not confirmed.
struct Reminder: Rendered {
    /// Between one and the next.
    static let pause: TimeInterval = 86_400

    let address: String
    /// What the button says; nil for a day after it was pressed.
    let button: String?
    let last: String?

    /// Nil where nobody is left, or nobody can read it now.
    init?(_ news: NewsItem, _ tally: ReadingTally, _ visit: Visit) throws {
        let number = tally.waiting.number
        guard news.stage == .published, number > 0 else { return nil }
        address = NewsPaths.reminder(news.id, in: try visit.space)
        let isFree = news.remindedAt.map { visit.now.timeIntervalSince($0) >= Self.pause } ?? true
        button = isFree ? visit.words.count("news.reminder.send", number) : nil
        last = news.remindedAt.map {
            visit.words("news.reminder.last", ["when": visit.dates.moment($0)])
        }
    }

    static let fields: [Field<Self>] = [
        .text("reminderAddress") { $0.address }, .optionalText("button") { $0.button },
        .optionalText("last") { $0.last },
    ]
}
