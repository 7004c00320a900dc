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
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        let (local, today) = (LocalDate(date, zone), LocalDate(visit.now, zone))
        let number = local.day == 1 ? visit.words("date.first") : String(local.day)
        day = number + "\u{A0}" + visit.words("date.month.\(local.month)")
        beside =
            local.year == today.year
            ? visit.words("date.weekday.\(local.weekday)") : String(local.year)
        instant = local.rfc3339
    }
}
