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

    var text: String {
        let differing = overrides.flatMap { component($0, at: nil) }
        return file(component(nil, at: nil) + differing)
    }

    /// Each of these dates for itself, in UTC (RFC 4791, section 9.6.5).
    func text(on dates: [Occurrence]) -> String {
        let differing = Dictionary(uniqueKeysWithValues: overrides.map { ($0.recurrence, $0) })
        return file(dates.flatMap { component(differing[$0.recurrence], at: $0) })
    }

    private func file(_ lines: [String]) -> String {
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parvis//Agenda//FR"]
        return (head + lines + ["END:VCALENDAR"]).map { CalendarLine.folded($0) + "\r\n" }.joined()
    }

    private func component(_ one: EventOverride?, at date: Occurrence?) -> [String] {
        let isOff =
            event.cancelledAt != nil || one?.isCancelled == true || date?.isCancelled == true
        let place = [one?.place ?? event.place, one?.room ?? event.room].filter { !$0.isEmpty }
        var lines = [
            "BEGIN:VEVENT", "UID:" + CalendarLine.escaped(event.uid),
            "DTSTAMP:" + CalendarLine.utc(event.changedAt),
            "CREATED:" + CalendarLine.utc(event.item.createdAt),
            "LAST-MODIFIED:" + CalendarLine.utc(event.changedAt), "SEQUENCE:\(event.sequence)",
            "SUMMARY:" + CalendarLine.escaped(one?.title ?? event.item.title),
            "STATUS:" + (isOff ? "CANCELLED" : "CONFIRMED"), "URL:" + address,
        ]
        let text = one?.text ?? event.text
        let video = one?.videoAddress ?? event.videoAddress
        let words = [text, video].filter { !$0.isEmpty }.joined(separator: "\n\n")
        if !words.isEmpty { lines.append("DESCRIPTION:" + CalendarLine.escaped(words)) }
        if !place.isEmpty {
            lines.append("LOCATION:" + CalendarLine.escaped(place.joined(separator: ", ")))
        }
        if let theme { lines.append("CATEGORIES:" + CalendarLine.escaped(theme)) }
        if event.isImportant { lines.append("PRIORITY:1") }
        return lines + times(one, at: date) + ["END:VEVENT"]
    }

    private func times(_ one: EventOverride?, at date: Occurrence?) -> [String] {
        guard let date else { return one.map(times) ?? seriesTimes }
        var lines: [String] = []
        if event.isSeries, let named = LocalTime(date.recurrence) {
            lines.append(
                event.isWholeDays
                    ? moment("RECURRENCE-ID", named)
                    : "RECURRENCE-ID:" + CalendarLine.utc(named.moment(in: event.times.zone)))
        }
        guard !event.isWholeDays else {
            let zone = event.times.zone
            return lines + [
                moment("DTSTART", LocalTime(date.startsAt, in: zone, isWholeDay: true)),
                moment("DTEND", LocalTime(date.endsAt, in: zone, isWholeDay: true)),
            ]
        }
        return lines + [
            "DTSTART:" + CalendarLine.utc(date.startsAt), "DTEND:" + CalendarLine.utc(date.endsAt),
        ]
    }

    private func times(_ one: EventOverride) -> [String] {
        guard let named = LocalTime(one.recurrence) else { return [] }
        let times = one.times(event.timeZone) ?? event.times.moved(to: named)
        return [
            moment("RECURRENCE-ID", named), moment("DTSTART", times.start),
            moment("DTEND", times.end),
        ]
    }

    private var seriesTimes: [String] {
        var lines = [moment("DTSTART", event.times.start), moment("DTEND", event.times.end)]
        if !event.rule.isEmpty { lines.append("RRULE:" + event.rule) }
        lines += event.added.map { moment("RDATE", $0) }
        lines += event.excepted.map { moment("EXDATE", $0) }
        return lines
    }

    /// On the clock of the event's zone.
    private func moment(_ name: String, _ time: LocalTime) -> String {
        time.isDate
            ? "\(name);VALUE=DATE:\(time.basic)" : "\(name);TZID=\(event.timeZone):\(time.basic)"
    }
}
