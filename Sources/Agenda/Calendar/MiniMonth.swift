import Community
import Content
import ICalendar
import Markup

/// A small month whose days lead to theirs.
struct MiniMonth: Rendered {
    struct Day: Rendered {
        let number: String
        let name: String
        let address: String
        let isBusy: Bool
        let isToday: Bool
        let isShown: Bool
        let isOutside: Bool

        static let fields: [Field<Self>] = [
            .text("number") { $0.number }, .text("name") { $0.name },
            .text("address") { $0.address }, .flag("busy") { $0.isBusy },
            .flag("today") { $0.isToday }, .flag("current") { $0.isShown },
            .flag("outside") { $0.isOutside },
        ]
    }

    let name: String
    let address: String
    let weekdays: [String]
    let days: [Day]

    init(_ busy: CalendarDays, _ question: CalendarQuestion, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        let day = question.day
        let when = WhenText(words, zone: "GMT")
        name = DateText(words: words, zone: "GMT").month(year: day.year, month: day.month)
        address = question.showing(.month).address(in: space)
        weekdays = (1...7).map { String(words("date.weekday.\($0)").prefix(1)) }
        days = question.weeks.map { number in
            let one = LocalTime(day: number)
            return Day(
                number: String(one.dayOfMonth), name: when.day(one),
                address: question.showing(.day, on: one).address(in: space),
                isBusy: busy.has(number), isToday: one == question.today,
                isShown: question.view != .list && question.days.contains(number),
                isOutside: one.month != day.month)
        }
    }

    static let fields: [Field<Self>] = [
        .text("monthName") { $0.name }, .text("monthAddress") { $0.address },
        .texts("letters") { $0.weekdays }, .list("days", Day.self) { $0.days },
    ]
}
