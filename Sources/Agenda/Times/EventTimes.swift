import Foundation
import ICalendar

/// When something begins and ends, on the clock of its zone. The end is exclusive: whole days end
/// on the day after the last.
struct EventTimes: Equatable, Sendable {
    let zoneName: String
    let start: LocalTime
    let end: LocalTime

    var isWholeDays: Bool { start.isDate }
    var zone: TimeZone { TimeZone(identifier: zoneName) ?? .gmt }

    /// The same at another start: it lasts as long by the clock.
    func moved(to start: LocalTime) -> EventTimes {
        EventTimes(
            zoneName: zoneName, start: start,
            end: start.adding(seconds: end.seconds - self.start.seconds))
    }

    var startsAt: Date { start.moment(in: zone) }
    /// Never before the start, even where the clocks were put back in between.
    var endsAt: Date { max(startsAt, end.moment(in: zone)) }

    /// The last day of whole days.
    var lastDay: LocalTime { isWholeDays ? end.adding(days: -1) : end.date }
}
