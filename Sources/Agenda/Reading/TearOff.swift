import Community
import ICalendar
import Markup

/// A day as on a tear-off calendar.
struct TearOff: Rendered {
    let month: String
    let number: String
    let weekday: String
    let date: String

    init(_ day: LocalTime, _ words: Localization) {
        month = words("date.month.\(day.month)")
        number = String(day.dayOfMonth)
        weekday = words("date.weekday.\(day.weekdayNumber)")
        date = day.isoDay
    }

    static let fields: [Field<Self>] = [
        .text("month") { $0.month }, .text("number") { $0.number },
        .text("weekday") { $0.weekday }, .text("date") { $0.date },
    ]
}
