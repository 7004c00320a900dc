import Community
import Content
import Foundation
import HTTP
import ICalendar

/// Which part of the calendar is asked for: each has an address.
struct CalendarQuestion: Sendable {
    /// Nil where none is asked for: the month on a wide page, on a phone what comes next.
    var view: CalendarView?
    /// A day in the part that is shown.
    var day: LocalTime
    var theme: ItemTheme.ID?
    /// Whether the other spaces of the viewer are shown as well.
    var isEverywhere = false
    let today: LocalTime

    static let parameters = ["view", "date", "theme", "spaces"]

    init(_ visit: Visit) throws {
        let query = visit.request.head.query
        let zone = TimeZone(identifier: try visit.space.zone) ?? .gmt
        today = LocalTime(visit.now, in: zone, isWholeDay: true)
        day = query.first("date").flatMap(Self.day) ?? today
        view = query.first("view").flatMap(CalendarView.init)
        theme = query.first("theme").flatMap(ItemTheme.ID.init(segment:))
        isEverywhere = query.first("spaces") == "all" && visit.viewer.memberships.count > 1
    }

    /// `2026-11-27`, or `2026-11` for its first day.
    private static func day(_ text: String) -> LocalTime? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard (2...3).contains(parts.count), numbers.count == parts.count,
            (1970...2199).contains(numbers[0])
        else { return nil }
        return LocalTime(
            year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : 1)
    }

    /// The days that it covers; a list has no end.
    var days: Range<Int> {
        switch view ?? .month {
        case .day: return day.day..<day.day + 1
        case .week: return day.monday.day..<day.monday.day + 7
        case .list: return day.day..<day.day + 366
        case .month: return weeks
        }
    }

    /// The month with the days of its first and its last week that are of others.
    var weeks: Range<Int> {
        let first = day.firstOfMonth
        let last = day.firstOfMonth(plus: 1).adding(days: -1)
        return first.monday.day..<last.monday.day + 7
    }

    func address(in space: Space) -> String {
        var parts: [String] = []
        if let view { parts.append("view=\(view.rawValue)") }
        if day != today {
            let isMonth = (view ?? .month) == .month
            parts.append("date=" + (isMonth ? String(day.isoDay.prefix(7)) : day.isoDay))
        }
        if let theme { parts.append("theme=\(theme)") }
        if isEverywhere { parts.append("spaces=all") }
        let home = AgendaPaths.agenda(in: space)
        return parts.isEmpty ? home : home + "?" + parts.joined(separator: "&")
    }

    func showing(_ view: CalendarView?, on day: LocalTime? = nil) -> CalendarQuestion {
        var other = self
        other.view = view
        if let day { other.day = day }
        return other
    }

    /// The part before it, or after it.
    func moved(by steps: Int) -> CalendarQuestion {
        switch view ?? .month {
        case .month: showing(view ?? .month, on: day.firstOfMonth(plus: steps))
        case .week: showing(.week, on: day.adding(days: 7 * steps))
        case .day: showing(.day, on: day.adding(days: steps))
        case .list: showing(.list, on: day.firstOfMonth(plus: steps))
        }
    }
}
