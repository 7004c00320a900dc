import Content
import Foundation
import ICalendar
import Security

/// All that a calendar file can say of an event, to be compared with what the agenda has.
enum EventPicture {
    static func of(_ event: AgendaEvent, _ overrides: [EventOverride]) -> [String] {
        of(
            EventContent(event, groups: []), overrides, isCancelled: event.cancelledAt != nil)
    }

    static func of(
        _ content: EventContent, _ overrides: [EventOverride], isCancelled: Bool
    ) -> [String] {
        let times = content.times
        let dates = overrides.sorted { $0.recurrence < $1.recurrence }.map { one in
            [
                one.recurrence, one.title ?? "", one.text ?? "", location(one, content),
                one.startsLocal ?? "", one.endsLocal ?? "", String(one.isCancelled),
            ].joined(separator: "|")
        }
        return [
            content.title, content.text, EventCalendar.location(content.place, content.room),
            content.videoAddress, times.zoneName, times.start.basic, times.end.basic,
            content.organiser, String(content.isImportant), content.rule,
            AgendaEvent.text(content.added), AgendaEvent.text(content.excepted),
            String(isCancelled),
        ] + dates
    }

    private static func location(_ one: EventOverride, _ content: EventContent) -> String {
        guard one.place != nil || one.room != nil else { return "" }
        return EventCalendar.location(one.place ?? content.place, one.room ?? content.room)
    }

    /// What tells one from another, in 64 digits.
    static func digest(_ picture: [String]) -> String {
        Fingerprint.of(picture).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
