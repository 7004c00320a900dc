import Community
import Content
import Foundation
import Markup

/// A date as it hangs beside an item: "22 octobre" and "mardi", or the year if it is another.
struct NewsDay: Sendable {
    let day: String
    let beside: String
    let instant: String

    init(_ date: Date, _ visit: Visit, _ space: Space) {
        let clock = ZoneClock.of(space.zone)
        let (local, today) = (LocalDate(date, clock), LocalDate(visit.now, clock))
        let number = local.day == 1 ? visit.words("date.first") : String(local.day)
        day = number + "\u{A0}" + visit.words("date.month.\(local.month)")
        beside =
            local.year == today.year
            ? visit.words("date.weekday.\(local.weekday)") : String(local.year)
        instant = local.rfc3339
    }
}
