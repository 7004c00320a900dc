import Community
import Content
import Foundation
import HTTP
import ICalendar
import Markup
import Storage

/// The calendar of a space, and of all spaces of whoever looks.
enum Calendars {
    private static let mostNext = 8
    private static let mostListed = 40

    static func show(_ visit: Visit) throws -> Response {
        try visit.rememberedPage(by: "view", "date", "theme", "spaces") { visit in
            try page(CalendarQuestion(visit), visit)
        }
    }

    private static func page(_ question: CalendarQuestion, _ visit: Visit) throws -> CalendarPage {
        let space = try visit.space
        let spaces = question.isEverywhere ? visit.viewer.memberships.map(\.space) : [space]
        let shown = question.view == .list ? question.weeks : question.days.union(question.weeks)
        let coming = try coming(question, spaces, visit)
        let stretch = try CalendarStretch(question, within: shown, visit)
        var page = CalendarPage(
            question: question, space: space, viewer: visit.viewer, words: visit.words,
            themes: stretch.themes)
        page.isCut = stretch.entries.count >= CalendarStore.most
        if question.view == nil || question.view == .month, let month = stretch.month {
            page.month = month
        } else {
            try fill(&page, stretch, within: shown, visit)
        }
        if let coming { try fill(&page, coming.get(), visit) }
        if visit.viewer.moderates(space) {
            page.waiting = try ProposalStore(db: visit.db).count(in: space)
        }
        return page
    }

    private static func fill(
        _ page: inout CalendarPage, _ stretch: CalendarStretch, within shown: Range<Int>,
        _ visit: Visit
    ) throws {
        let question = page.question
        let days = try CalendarDays(
            stretch.entries, within: shown, stretch.themes, question, visit)
        if question.view == nil || question.view == .month {
            page.month = Kept(try MonthGrid(days, question, visit.words))
        } else {
            page.mini = try MiniMonth(days, question, visit)
        }
        if question.view == .day || question.view == .week {
            page.groups = try question.days.map { try days.cell($0, most: nil) }
        }
    }

    /// What a list shows; on a phone as well where no view is asked for.
    private static func coming(
        _ question: CalendarQuestion, _ spaces: [Space], _ visit: Visit
    ) throws -> Asked<[CalendarEntry]>? {
        guard question.view == nil || question.view == .list else { return nil }
        let isNow = question.view == nil && question.day == question.today
        let start = isNow ? visit.now : try visit.midnight(of: question.day.day)
        return try CalendarStore(db: visit.db).ask(
            from: start, to: visit.midnight(of: question.day.day + 366), theme: question.theme,
            for: visit.viewer, in: spaces, limit: (isNow ? mostNext : mostListed) + 1)
    }

    /// Whole days of a list; where it is cut, the day that it was cut in begins the next page.
    private static func fill(
        _ page: inout CalendarPage, _ entries: [CalendarEntry], _ visit: Visit
    ) throws {
        var listed = page.question.showing(.list)
        let most = page.question.view == nil ? mostNext : mostListed
        let days = try CalendarDays(
            entries, within: listed.days, page.themes, listed, visit)
        var busy = days.busy(in: listed.days)
        if entries.count > most, busy.count > 1, let last = busy.popLast() {
            listed.day = LocalTime(day: last)
            page.further = listed.address(in: try visit.space)
        }
        page.groups = try busy.map { try days.cell($0, most: nil) }
    }
}

extension Range<Int> {
    /// The least range that covers both.
    fileprivate func union(_ other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
