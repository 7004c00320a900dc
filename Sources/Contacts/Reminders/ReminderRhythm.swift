import Community
import Foundation

/// When cards are to be confirmed, and how often somebody is reminded of it.
enum ReminderRhythm {
    /// How long nobody is written to again about the same cards.
    static let again: TimeInterval = 30 * 86_400
    /// How long nobody is written to again, whatever else is to be confirmed.
    static let pause: TimeInterval = 7 * 86_400

    /// What was confirmed before then is to be confirmed again; nil where nothing ever is.
    static func limit(at now: Date, in space: Space) -> Date? {
        let months = space[ContactsSettings.confirmMonths]
        guard months > 0 else { return nil }
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        let today = LocalDate(now, zone)
        let total = today.year * 12 + today.month - 1 - months
        return LocalDate.midnight(
            year: total / 12, month: total % 12 + 1, day: min(today.day, 28), in: zone)
    }
}
