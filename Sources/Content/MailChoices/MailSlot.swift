import Community
import Foundation

/// When a digest is due: at an hour, of each day, of one day of the week, or of the first day of
/// the month, on the clocks of a space.
struct MailSlot: Hashable, Sendable {
    let rhythm: MailRhythm
    /// 1 for Monday to 7 for Sunday; 1 where the rhythm is not weekly.
    let weekday: Int
    /// 0 to 23.
    let hour: Int

    /// Nil for whoever is sent none.
    init?(_ rhythm: MailRhythm, weekday: Int, hour: Int) {
        guard rhythm != .never else { return nil }
        self.rhythm = rhythm
        self.weekday = rhythm == .weekly ? weekday : 1
        self.hour = hour
    }

    /// The last moment, at or before another, at which it was due.
    func edge(before now: Date, _ zone: TimeZone) -> Date {
        let today = LocalDate(now, zone)
        switch rhythm {
        case .monthly:
            let first = moment(today, day: 1, zone)
            return first <= now ? first : moment(today, month: -1, day: 1, zone)
        case .weekly:
            let back = (today.weekday - weekday + 7) % 7
            let last = moment(today, day: today.day - back, zone)
            return last <= now ? last : moment(today, day: today.day - back - 7, zone)
        case .daily, .never:
            let last = moment(today, day: today.day, zone)
            return last <= now ? last : moment(today, day: today.day - 1, zone)
        }
    }

    /// - Parameter day: of that month; before its first, those of the month before.
    private func moment(
        _ date: LocalDate, month months: Int = 0, day: Int, _ zone: TimeZone
    ) -> Date {
        let month = date.month + months
        return LocalDate.moment(
            year: month < 1 ? date.year - 1 : date.year, month: month < 1 ? 12 : month, day: day,
            hour: hour, minute: 0, in: zone)
    }

    /// As a job keeps it: `weekly-1-8`.
    var text: String { "\(rhythm.rawValue)-\(weekday)-\(hour)" }

    init?(text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 3, let rhythm = MailRhythm(rawValue: String(parts[0])),
            let weekday = Int(parts[1]), let hour = Int(parts[2])
        else { return nil }
        self.init(rhythm, weekday: weekday, hour: hour)
    }
}
