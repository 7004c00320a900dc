import Community
import Content
import ICalendar
import Markup

/// A month in weeks.
struct MonthGrid: Rendered {
    /// As it stands on a page, printed once for all who see the same of it.
    struct Part: Rendered {
        let grid: Kept<MonthGrid>

        static let fields: [Field<Self>] = [.kept("grid", MonthGrid.self) { $0.grid }]
    }

    struct Week: Rendered {
        let days: [DayCell]

        static let fields: [Field<Self>] = [.list("days", DayCell.self) { $0.days }]
    }

    /// How many entries of one day have room.
    static let most = 3

    let weekdays: [String]
    let weeks: [Week]
    let isFree: Bool

    init(_ days: CalendarDays, _ question: CalendarQuestion, _ words: Localization) throws {
        let (range, month) = (question.weeks, question.day.month)
        weekdays = (1...7).map { words("date.weekday.\($0)") }
        weeks = try stride(from: range.lowerBound, to: range.upperBound, by: 7).map { monday in
            Week(
                days: try (monday..<monday + 7).map {
                    try days.cell($0, most: Self.most, month: month)
                })
        }
        isFree = days.busy(in: range).isEmpty
    }

    static let fields: [Field<Self>] = [
        .texts("weekdays") { $0.weekdays }, .list("weeks", Week.self) { $0.weeks },
        .flag("isFree") { $0.isFree },
    ]
}
