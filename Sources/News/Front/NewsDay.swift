import Community
import Content
import Foundation
import Markup

/// A date as it hangs beside an item: "mardi", "22 octobre", and the year if it is another.
struct NewsDay: Sendable {
    /// Of this year alone.
    let weekday: String?
    let day: String
    let year: String?
    let instant: String

    init(_ date: Date, _ visit: Visit, _ space: Space) {
        let clock = ZoneClock.of(space.zone)
        let (local, today) = (LocalDate(date, clock), LocalDate(visit.now, clock))
        let isThisYear = local.year == today.year
        let number = local.day == 1 ? visit.words("date.first") : String(local.day)
        weekday = isThisYear ? visit.words("date.weekday.\(local.weekday)") : nil
        day = number + "\u{A0}" + visit.words("date.month.\(local.month)")
        year = isThisYear ? nil : String(local.year)
        instant = local.rfc3339
    }
}
