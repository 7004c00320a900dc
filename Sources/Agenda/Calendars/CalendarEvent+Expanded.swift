import Foundation
import ICalendar

extension CalendarEvent {
    /// As it takes place on a date, in UTC (RFC 4791, section 9.6.5); whole days stay as they are.
    func expanded(on date: Occurrence, of event: AgendaEvent) -> CalendarEvent {
        var one = self
        if date.isCancelled { one.status = .cancelled }
        guard !event.isWholeDays else { return one }
        one.times = Recurrence(
            start: LocalTime(date.startsAt, in: .gmt), end: LocalTime(date.endsAt, in: .gmt),
            zone: .utc)
        return one
    }
}
