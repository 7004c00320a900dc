import Community
import Content
import Foundation
import ICalendar
import Storage

/// What comes, day by day; each event once: on the day on which it begins, or the list.
struct CalendarList {
    let question: CalendarQuestion
    let spaces: [Space]
    let visit: Visit

    private var isNow: Bool { question.view == nil && question.day == question.today }
    private var most: Int { isNow ? 8 : 40 }

    /// Nil where another view is asked for; without one, a phone shows it.
    func ask() throws -> Asked<[CalendarEntry]>? {
        guard question.view == nil || question.view == .list else { return nil }
        return try ask(until: question.day.day + 366, limit: most + 1)
    }

    /// Whole days: that of the first which has no room begins the next page, or the day after it
    /// where one day has more than a page.
    func fill(_ page: inout CalendarPage, _ entries: [CalendarEntry]) throws {
        var (listed, entries) = (question.showing(.list), entries)
        var days = listed.days
        if entries.count > most {
            let zone = TimeZone(identifier: try visit.space.zone) ?? .gmt
            let (first, cut) = (
                max(days.lowerBound, LocalTime(entries[0].occurrence.startsAt, in: zone).day),
                LocalTime(entries[most].occurrence.startsAt, in: zone).day
            )
            days = days.lowerBound..<max(cut, first + 1)
            if cut <= first {
                entries = try ask(until: days.upperBound, limit: CalendarStore.most).get()
            }
            listed.day = LocalTime(day: days.upperBound)
            page.further = listed.address(in: try visit.space)
        }
        let shown = try CalendarDays(
            entries, within: days, page.themes, listed, visit, isList: true)
        page.groups = try shown.busy(in: days).map { try shown.cell($0, most: nil) }
    }

    private func ask(until end: Int, limit: Int) throws -> Asked<[CalendarEntry]> {
        try CalendarStore(db: visit.db).ask(
            from: isNow ? visit.now : visit.midnight(of: question.day.day),
            to: visit.midnight(of: end), theme: question.theme, for: visit.viewer, in: spaces,
            limit: limit)
    }
}
