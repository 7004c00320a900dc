import Community
import Foundation
import ICalendar

/// A time as a calendar names it: of a day, of a zone, or of Greenwich.
struct CalendarTime: Equatable {
    /// `20261127T190000`, or `20261127` for a day.
    let digits: String
    let isUTC: Bool
    let zone: String?

    init?(_ line: ContentLine) {
        let value = line.value.trimmed
        isUTC = value.hasSuffix("Z")
        digits = isUTC ? String(value.dropLast()) : value
        zone = line.parameters["TZID"]
        let parts = digits.split(separator: "T", omittingEmptySubsequences: false)
        guard [1, 2].contains(parts.count), parts[0].utf8.count == 8,
            parts.count == 1 || parts[1].utf8.count == 6,
            digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "T") })
        else { return nil }
    }
}
