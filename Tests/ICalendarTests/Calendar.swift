import Foundation

@testable import ICalendar

/// Calendars as others write them.
enum Calendar {
    static func text(_ body: String, head: String = "") -> String {
        let lines =
            "BEGIN:VCALENDAR\nVERSION:2.0\n" + (head.isEmpty ? "" : head + "\n") + body
            + "\nEND:VCALENDAR\n"
        return lines.replacing("\n", with: "\r\n")
    }

    static func event(_ body: String) -> String {
        "BEGIN:VEVENT\nUID:one@example.org\nDTSTAMP:20260101T000000Z\nSUMMARY:Réunion\n"
            + "\(body)\nEND:VEVENT"
    }

    static func read(_ text: String, zone: String = "Europe/Paris") throws -> CalendarFile {
        try CalendarReader(zone: CalendarZone(zone)!).read(Data(text.utf8))
    }

    static func only(_ body: String, head: String = "") throws -> CalendarEvent {
        try read(text(event(body), head: head)).series[0].event!
    }

    static func utc(_ event: CalendarEvent) -> String {
        CalendarZone.utc.local(at: event.times.zone.utc(of: event.times.start)).basic
    }
}
