import Foundation
import ICalendar

extension AgendaEvent {
    /// When it begins and ends for the first time.
    var times: EventTimes {
        let start = LocalTime(startsLocal) ?? LocalTime(day: 0)
        return EventTimes(
            zoneName: timeZone, start: start, end: LocalTime(endsLocal) ?? start)
    }

    var added: [LocalTime] { Self.times(addedDates) }
    var excepted: [LocalTime] { Self.times(exceptDates) }

    /// Local starts with commas between them.
    static func times(_ text: String) -> [LocalTime] {
        text.split(separator: ",").compactMap { LocalTime(String($0)) }
    }

    static func text(_ times: [LocalTime]) -> String {
        Set(times).sorted().map(\.basic).joined(separator: ",")
    }
}
