import Community
import Content
import Foundation
import ICalendar

/// Entries by the days that they cover.
struct CalendarDays {
    private let byDay: [Int: [CalendarEntry]]
    private let visit: Visit
    private let question: CalendarQuestion
    private let themes: [ItemTheme.ID: ItemTheme]
    private let zone: TimeZone

    /// - Parameter isList: whether each stands on the first of its days alone.
    init(
        _ entries: [CalendarEntry], within days: Range<Int>, _ themes: [ItemTheme],
        _ question: CalendarQuestion, _ visit: Visit, isList: Bool = false
    ) throws {
        self.visit = visit
        self.question = question
        self.themes = Dictionary(themes.map { ($0.id, $0) }) { first, _ in first }
        zone = TimeZone(identifier: try visit.space.zone) ?? .gmt
        var byDay: [Int: [CalendarEntry]] = [:]
        for entry in entries {
            let covered = Range(entry.days(in: zone)).clamped(to: days)
            for day in isList ? covered.prefix(1) : covered {
                byDay[day, default: []].append(entry)
            }
        }
        self.byDay = byDay
    }

    /// The days of a stretch that have something.
    func busy(in days: Range<Int>) -> [Int] { days.filter { byDay[$0] != nil } }

    func has(_ day: Int) -> Bool { byDay[day] != nil }

    /// - Parameter most: how many are shown of one day; nil for all.
    func cell(_ number: Int, most: Int?, month: Int? = nil) throws -> DayCell {
        let day = LocalTime(day: number)
        let all = (byDay[number] ?? []).sorted { Self.comes($0, before: $1) }
        let shown = most.map { all.count > $0 ? Array(all.prefix($0 - 1)) : all } ?? all
        let rest = all.count - shown.count
        return DayCell(
            number: String(day.dayOfMonth),
            name: WhenText(visit.words, zone: "GMT").day(day).sentence,
            brief: visit.words("date.weekday.\(day.weekdayNumber)").sentence
                + " \(day.dayOfMonth)",
            address: question.showing(.day, on: day).address(in: try visit.space),
            isToday: day == question.today, isPast: day < question.today,
            isOutside: month.map { $0 != day.month } ?? false,
            entries: try shown.map { entry in
                try EntryRow(
                    entry, themes, visit,
                    isContinued: entry.days(in: zone).lowerBound < number)
            },
            more: rest > 0 ? visit.words.count("agenda.more", rest) : nil)
    }

    /// Whole days come first, then by the hour.
    private static func comes(_ one: CalendarEntry, before other: CalendarEntry) -> Bool {
        if one.isWholeDays != other.isWholeDays { return one.isWholeDays }
        return (one.occurrence.startsAt, one.occurrence.id.rawValue)
            < (other.occurrence.startsAt, other.occurrence.id.rawValue)
    }
}
