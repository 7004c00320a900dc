import Content
import Foundation
import ICalendar
import Storage

/// An event as a file of iCalendar (RFC 5545): with its rule and the dates that differ, or each of
/// some dates for itself.
struct EventFile {
    let event: AgendaEvent
    let overrides: [EventOverride]
    let calendar: EventCalendar

    /// The whole series.
    var text: String {
        var writer = writer
        writer.add(calendar.series(event, overrides, theme: event.theme?.name))
        return String(decoding: writer.finished(), as: UTF8.self)
    }

    /// Each of these dates for itself, in UTC (RFC 4791, section 9.6.5).
    func text(on dates: [Occurrence]) -> String {
        let differing = Dictionary(uniqueKeysWithValues: overrides.map { ($0.recurrence, $0) })
        var writer = writer
        for date in dates {
            let own = calendar.occurrence(
                date.recurrence, of: event, differing[date.recurrence], theme: event.theme?.name)
            guard var one = own?.expanded(on: date, of: event) else { continue }
            one.recurrenceID = event.isSeries ? one.recurrenceID.map(utc) : nil
            writer.add(one)
        }
        return String(decoding: writer.finished(), as: UTF8.self)
    }

    /// Nothing in it depends on when it is asked for.
    private var writer: CalendarWriter { CalendarWriter(now: event.changedAt.milliseconds) }

    private func utc(_ time: LocalTime) -> LocalTime {
        time.isDate ? time : LocalTime(time.moment(in: event.times.zone), in: .gmt)
    }
}
