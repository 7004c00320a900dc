import Community
import Content
import Foundation
import ICalendar
import Markup
import Storage

/// What a viewer sees of a stretch of days. What all members see is read once for all of them, and
/// so is the month that is made of it, for those who see nothing else.
struct CalendarStretch {
    /// As it is for all who belong to the space.
    private struct Open: Sendable {
        let entries: [CalendarEntry]
        let themes: [ItemTheme]
        let month: Kept<MonthGrid>
    }

    let entries: [CalendarEntry]
    let themes: [ItemTheme]
    /// Made already, if it was for all.
    let month: Kept<MonthGrid>?

    init(_ question: CalendarQuestion, within days: Range<Int>, _ visit: Visit) throws {
        let space = try visit.space
        let (start, end) = try (
            visit.midnight(of: days.lowerBound), visit.midnight(of: days.upperBound)
        )
        let store = CalendarStore(db: visit.db)
        guard visit.viewer.belongs(to: space), !question.isEverywhere else {
            let spaces =
                question.isEverywhere ? visit.viewer.memberships.map(\.space) : [space]
            entries = try store.ask(
                from: start, to: end, theme: question.theme, for: visit.viewer, in: spaces
            ).get()
            themes = try ItemThemeStore(.agenda, db: visit.db).all(in: space)
            month = nil
            return
        }
        let withheld = try store.ask(
            withheldFrom: start, to: end, theme: question.theme, for: visit.viewer, in: space)
        let open = try Self.open(question, days, start, end, visit)
        let own = try withheld.get()
        entries = own.isEmpty ? open.entries : open.entries + own
        themes = open.themes
        month = own.isEmpty ? open.month : nil
    }

    private static func open(
        _ question: CalendarQuestion, _ days: Range<Int>, _ start: Date, _ end: Date,
        _ visit: Visit
    ) throws -> Open {
        let space = try visit.space
        let key = "\(question.address(in: space)) \(days) \(question.today.day)"
        return try visit.rememberForAll("agenda.stretch", in: space, key) {
            let entries = try CalendarStore(db: visit.db).ask(
                openFrom: start, to: end, theme: question.theme, in: space
            ).get()
            let themes = try ItemThemeStore(.agenda, db: visit.db).all(in: space)
            let grouped = try CalendarDays(entries, within: days, themes, question, visit)
            return Open(
                entries: entries, themes: themes,
                month: Kept(try MonthGrid(grouped, question, visit.words)))
        }
    }
}

extension Visit {
    /// When a day begins in the zone of the space.
    func midnight(of day: Int) throws -> Date {
        LocalTime(day: day).moment(in: TimeZone(identifier: try space.zone) ?? .gmt)
    }
}
