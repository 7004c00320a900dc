import Community
import Content
import Foundation

/// How far back one looks.
enum Period: String, CaseIterable {
    case new, day, week, month, visit, all

    /// The moment it starts at, in the zone of the space: days begin at midnight there.
    func start(now: Date, zone: TimeZone, lastVisit: Date?) -> Date {
        switch self {
        case .day: Self.midnight(daysAgo: 0, now, zone)
        case .week: Self.midnight(daysAgo: 6, now, zone)
        case .month: Self.midnight(daysAgo: 29, now, zone)
        case .visit: lastVisit ?? Self.midnight(daysAgo: 6, now, zone)
        case .all, .new: .distantPast
        }
    }

    private static func midnight(daysAgo days: Int, _ now: Date, _ zone: TimeZone) -> Date {
        // Noon of that day is in it whatever the clocks did in between.
        let today = LocalDate(now, zone)
        let noon = LocalDate.moment(
            year: today.year, month: today.month, day: today.day, hour: 12, minute: 0, in: zone)
        let then = LocalDate(noon.addingTimeInterval(-Double(days) * 86_400), zone)
        return LocalDate.midnight(year: then.year, month: then.month, day: then.day, in: zone)
    }
}
