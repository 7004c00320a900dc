import Community
import Content
import Foundation
import ICalendar
import Storage

/// Events as other calendars know them: for the subscription addresses, the file of one event, the
/// collections that phones read, and the mails that invite.
///
///     let calendar = EventCalendar(space: space, address: site.options.address)
///     let series = calendar.series(event, overrides, theme: "Réunions")
struct EventCalendar {
    let space: Space
    /// Of the site, without a slash at its end.
    let address: String

    init(space: Space, address: String) {
        (self.space, self.address) = (space, address)
    }

    /// - Parameter theme: the name of its theme; nil without one.
    func series(
        _ event: AgendaEvent, _ overrides: [EventOverride], theme: String?
    ) -> CalendarSeries {
        let whole = whole(event, theme: theme)
        return CalendarSeries(
            uid: event.uid, event: whole,
            overrides: overrides.compactMap { date($0, of: event, whole) })
    }

    /// One date of it, by itself: with no other of its series beside it.
    func occurrence(
        _ recurrence: String, of event: AgendaEvent, _ override: EventOverride?, theme: String?
    ) -> CalendarEvent? {
        let override = override ?? EventOverride(recurrence: recurrence)
        return date(override, of: event, whole(event, theme: theme))
    }

    /// The same where it is no part of a series: what one has said yes to.
    func alone(
        _ recurrence: String, of event: AgendaEvent, _ overrides: [EventOverride], theme: String?
    ) -> CalendarEvent? {
        let override = overrides.first { $0.recurrence == recurrence }
        guard var one = occurrence(recurrence, of: event, override, theme: theme) else {
            return nil
        }
        if event.isSeries { one.uid += "/" + recurrence }
        one.recurrenceID = nil
        return one
    }

    private func whole(_ event: AgendaEvent, theme: String?) -> CalendarEvent {
        var whole = CalendarEvent(
            uid: event.uid, title: event.item.title, times: Self.recurrence(event))
        whole.sequence = event.sequence
        whole.createdAt = event.item.createdAt.milliseconds
        whole.changedAt = event.changedAt.milliseconds
        whole.stamp = event.changedAt.milliseconds
        whole.text = Self.text(event.text, calledOff: event.cancelledWord)
        whole.location = Self.location(event.place, event.room)
        whole.videoAddress = event.videoAddress
        whole.url = address + AgendaPaths.event(event.id, in: space)
        whole.categories = theme.map { [$0] } ?? []
        whole.contact = event.organiser
        whole.isImportant = event.isImportant
        whole.status = event.cancelledAt == nil ? .confirmed : .cancelled
        return whole
    }

    /// What is different on one date; nil for a name that is no time.
    private func date(
        _ one: EventOverride, of event: AgendaEvent, _ whole: CalendarEvent
    ) -> CalendarEvent? {
        guard let start = LocalTime(one.recurrence) else { return nil }
        var date = whole
        date.recurrenceID = start
        let usual = whole.times.occurrence(at: start)
        date.times = Recurrence(
            start: one.startsLocal.flatMap { LocalTime($0) } ?? usual.start,
            end: one.endsLocal.flatMap { LocalTime($0) } ?? usual.end, zone: whole.times.zone)
        if let title = one.title { date.title = title }
        if let text = one.text { date.text = text }
        if let word = one.cancelledWord { date.text = Self.text(date.text, calledOff: word) }
        date.location = Self.location(one.place ?? event.place, one.room ?? event.room)
        if let video = one.videoAddress { date.videoAddress = video }
        if one.isCancelled { date.status = .cancelled }
        return date
    }

    /// When an event takes place, with its rule and the dates beside it.
    static func recurrence(_ event: AgendaEvent) -> Recurrence {
        let times = event.times
        var recurrence = Recurrence(
            start: times.start, end: times.end, zone: CalendarZone(event.timeZone) ?? .utc)
        recurrence.rules = event.rule.isEmpty ? [] : RuleParts.rule(event.rule).map { [$0] } ?? []
        recurrence.added = event.added.map { AddedTime($0) }
        recurrence.excepted = event.excepted
        return recurrence
    }

    static func location(_ place: String, _ room: String) -> String {
        [place, room].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func text(_ text: String, calledOff word: String) -> String {
        [word, text].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
