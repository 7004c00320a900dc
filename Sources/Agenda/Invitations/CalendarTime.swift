import Community
import Foundation
import ICalendar
import Storage
import TextFiles

/// A time as a calendar names it: of a day, of a zone, of Greenwich, or of nobody knows where.
struct CalendarTime: Equatable {
    private let time: LocalTime
    private let zone: CalendarZone?

    init?(_ line: ContentLine) {
        let value = line.value.trimmed
        let isUTC = value.hasSuffix("Z")
        guard let time = LocalTime(isUTC ? String(value.dropLast()) : value) else { return nil }
        self.time = time
        zone = isUTC ? .utc : line.parameters["TZID"].flatMap(ZoneNames.zone)
    }

    /// Nil for a day, and without a zone.
    var moment: Date? {
        time.isDate ? nil : zone.map { Date(milliseconds: $0.utc(of: time)) }
    }

    /// As the clock of an event's zone shows it.
    func local(in name: String, isWholeDays: Bool) -> String {
        guard !isWholeDays, !time.isDate else { return time.date.basic }
        guard let zone, let own = CalendarZone(name) else { return time.basic }
        return own.local(at: zone.utc(of: time)).basic
    }
}
