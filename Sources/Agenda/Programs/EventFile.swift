import Community
import Content
import Foundation
import ICalendar

/// An event as a file of iCalendar (RFC 5545): with its rule and the dates that differ, or each of
/// some dates for itself.
struct EventFile {
    let event: AgendaEvent
    let overrides: [EventOverride]
    let theme: String?
    let address: String

    /// The whole series.
    var text: String {
        var series = CalendarSeries(uid: event.uid)
        var whole = component(nil, times: recurrence)
        whole.status = event.cancelledAt == nil ? .confirmed : .cancelled
        series.event = whole
        series.overrides = overrides.compactMap(differing)
        var writer = writer
        writer.add(series)
        return String(decoding: writer.finished(), as: UTF8.self)
    }

    /// Each of these dates for itself, in UTC (RFC 4791, section 9.6.5).
    func text(on dates: [Occurrence]) -> String {
        let differing = Dictionary(uniqueKeysWithValues: overrides.map { ($0.recurrence, $0) })
        var writer = writer
        for date in dates {
            var one = component(differing[date.recurrence], times: times(of: date))
            if event.isSeries { one.recurrenceID = LocalTime(date.recurrence).map(utc) }
            let isOff = date.isCancelled || event.cancelledAt != nil
            one.status = isOff ? .cancelled : .confirmed
            writer.add(one)
        }
        return String(decoding: writer.finished(), as: UTF8.self)
    }

    /// Nothing in it depends on when it is asked for.
    private var writer: CalendarWriter { CalendarWriter(now: Self.milliseconds(event.changedAt)) }

    private func differing(_ one: EventOverride) -> CalendarEvent? {
        guard let named = LocalTime(one.recurrence) else { return nil }
        let own = one.times(event.timeZone) ?? event.times.moved(to: named)
        var component = component(
            one, times: Recurrence(start: own.start, end: own.end, zone: zone))
        component.recurrenceID = named
        let isOff = one.isCancelled || event.cancelledAt != nil
        component.status = isOff ? .cancelled : .confirmed
        return component
    }

    private func component(_ one: EventOverride?, times: Recurrence) -> CalendarEvent {
        var component = CalendarEvent(
            uid: event.uid, title: one?.title ?? event.item.title, times: times)
        component.sequence = event.sequence
        component.stamp = Self.milliseconds(event.changedAt)
        component.createdAt = Self.milliseconds(event.item.createdAt)
        component.changedAt = component.stamp
        component.text = one?.text ?? event.text
        component.location = [one?.place ?? event.place, one?.room ?? event.room]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        component.url = address
        component.videoAddress = one?.videoAddress ?? event.videoAddress
        component.categories = theme.map { [$0] } ?? []
        component.isImportant = event.isImportant
        return component
    }

    private var recurrence: Recurrence {
        var series = Recurrence(start: event.times.start, end: event.times.end, zone: zone)
        series.rules = RuleParts.rule(event.rule).map { [$0] } ?? []
        series.added = event.added.map { AddedTime($0) }
        series.excepted = event.excepted
        return series
    }

    private func times(of date: Occurrence) -> Recurrence {
        guard !event.isWholeDays else {
            let local = event.times.zone
            return Recurrence(
                start: LocalTime(date.startsAt, in: local, isWholeDay: true),
                end: LocalTime(date.endsAt, in: local, isWholeDay: true), zone: zone)
        }
        return Recurrence(
            start: LocalTime(date.startsAt, in: .gmt), end: LocalTime(date.endsAt, in: .gmt),
            zone: .utc)
    }

    private func utc(_ time: LocalTime) -> LocalTime {
        time.isDate ? time : LocalTime(time.moment(in: event.times.zone), in: .gmt)
    }

    private var zone: CalendarZone { CalendarZone(event.timeZone) ?? .utc }

    private static func milliseconds(_ date: Date) -> Int64 {
        Int64((date.timeIntervalSince1970 * 1000).rounded())
    }
}
