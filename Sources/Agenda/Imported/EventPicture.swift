import Content
import Foundation
import ICalendar

/// All that a calendar file can say of an event, to be compared with what the agenda has.
enum EventPicture {
    static func of(_ event: ImportedEvent) -> [String] {
        picture(event.content, event.overrides, isCancelled: event.isCancelled)
    }

    static func of(_ event: AgendaEvent, _ overrides: [EventOverride]) -> [String] {
        picture(
            EventContent(event, groups: []), overrides, isCancelled: event.cancelledAt != nil)
    }

    private static func picture(
        _ content: EventContent, _ overrides: [EventOverride], isCancelled: Bool
    ) -> [String] {
        let times = content.times
        let dates = overrides.sorted { $0.recurrence < $1.recurrence }.map { one in
            [
                one.recurrence, one.title ?? "", one.place ?? "", one.startsLocal ?? "",
                one.endsLocal ?? "", String(one.isCancelled),
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
}
