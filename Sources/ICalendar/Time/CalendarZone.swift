package import Foundation

/// A zone of the IANA database: between the wall and UTC, as RFC 5545 section 3.3.5 reads an hour
/// that is missing (with the offset before the gap) and one that comes twice (the first).
///
///     CalendarZone("Europe/Paris")?.utc(of: LocalTime("20260329T023000")!)    // 01:30Z
package struct CalendarZone: Hashable, Sendable {
    /// The name, as `Europe/Paris`.
    package let name: String
    package let timeZone: TimeZone

    package static let utc = CalendarZone(name: "UTC", timeZone: .gmt)

    /// A zone by its IANA name; nil if there is none of that name, also for an abbreviation such
    /// as `EST`, which says little.
    package init?(_ name: String) {
        if ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(name) {
            self = .utc
            return
        }
        guard name.contains("/"), name.utf8.count <= 64, let zone = TimeZone(identifier: name)
        else { return nil }
        self.init(name: name, timeZone: zone)
    }

    private init(name: String, timeZone: TimeZone) {
        self.name = name
        self.timeZone = timeZone
    }

    /// Seconds east of Greenwich at an instant, in seconds since 1970.
    package func offset(at seconds: Int) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }

    /// Milliseconds since 1970 of a time on the wall here; of the midnight that begins a date.
    package func utc(of local: LocalTime) -> Int64 {
        let wall = local.seconds
        let before = offset(at: wall - 86_400)
        let after = offset(at: wall + 86_400)
        if before == after || offset(at: wall - before) == before {
            return Int64(wall - before) * 1000
        }
        let isAfter = offset(at: wall - after) == after
        return Int64(wall - (isAfter ? after : before)) * 1000
    }

    /// What the wall shows here at an instant, in milliseconds since 1970.
    package func local(at milliseconds: Int64) -> LocalTime {
        let seconds = Int(milliseconds).flooredDivision(by: 1000).quotient
        return LocalTime(day: 0, second: seconds + offset(at: seconds))
    }
}
