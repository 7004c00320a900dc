import Community
import Content
import Foundation
import HTTP
import ICalendar
import Markup
import Storage

/// The calendar of a space, and of all spaces of whoever looks.
enum Calendars {
    static func show(_ visit: Visit) throws -> Response {
        try visit.rememberedPage(by: "view", "date", "theme", "spaces") { visit in
            try page(CalendarQuestion(visit), visit)
        }
    }

    private static func page(_ question: CalendarQuestion, _ visit: Visit) throws -> CalendarPage {
        let space = try visit.space
        let spaces = question.isEverywhere ? visit.viewer.memberships.map(\.space) : [space]
        let shown = question.view == .list ? question.weeks : question.days.union(question.weeks)
        let list = CalendarList(question: question, spaces: spaces, visit: visit)
        let coming = try list.ask()
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
        page.relayed = try RelayedSection.of(AgendaEvent.kind, visit)
        if let coming { try list.fill(&page, coming.get()) }
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
}

extension Range<Int> {
    /// The least range that covers both.
    fileprivate func union(_ other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
