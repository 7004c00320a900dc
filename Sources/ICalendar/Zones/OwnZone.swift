import Foundation
import TextFiles

/// A zone as a file describes it (`VTIMEZONE`, RFC 5545 section 3.6.5).
struct OwnZone {
    /// From a moment on the wall the offset is another, in seconds east of Greenwich.
    private struct Onset {
        let at: Int
        let before: Int
        let after: Int
    }

    private static let mostOnsets = 2_000
    private static let years = 1970...2045
    private var onsets: [Onset] = []

    /// Nil if it says no offset that can be read.
    init?(_ component: CalendarComponent) {
        for part in component.children.prefix(20)
        where part.name == "STANDARD" || part.name == "DAYLIGHT" {
            add(part)
        }
        guard !onsets.isEmpty else { return nil }
        onsets.sort { $0.at < $1.at }
    }

    private mutating func add(_ part: CalendarComponent) {
        guard let before = part.value("TZOFFSETFROM").flatMap(Self.seconds),
            let after = part.value("TZOFFSETTO").flatMap(Self.seconds),
            let start = part.value("DTSTART").flatMap({ LocalTime($0) })
        else { return }
        var times = [start]
        for line in part.all("RDATE").prefix(Self.mostOnsets) {
            times += line.value.split(separator: ",").compactMap { LocalTime($0) }
        }
        for line in part.all("RRULE").prefix(2) {
            guard let rule = Self.rule(line.value) else { continue }
            let last = CivilDay.number(year: Self.years.upperBound, month: 1, day: 1)
            var dates = RuleIterator(rule, start: Self.recent(start), lastDay: last)
            while times.count < 400, let time = dates.next() {
                if let end = rule.until, !end.includes(time, in: .utc) { break }
                times.append(time)
            }
        }
        guard onsets.count + times.count <= Self.mostOnsets else { return }
        onsets += times.map { Onset(at: $0.seconds, before: before, after: after) }
    }

    private static func rule(_ text: String) -> RecurrenceRule? {
        do throws(RuleError) {
            let rule = try RecurrenceRule(text)
            return rule.frequency.isWithinDay || rule.perDay > 1 ? nil : rule
        } catch {
            return nil
        }
    }

    /// The same day of 1969 for one of long before: Outlook begins its rules in 1601.
    private static func recent(_ start: LocalTime) -> LocalTime {
        let first = years.lowerBound - 1
        guard start.year < first else { return start }
        let day = CivilDay.number(year: first, month: start.month, day: min(start.dayOfMonth, 28))
        return LocalTime(day: day, second: start.second)
    }

    /// `+0100`, `-1130`, `+010000`.
    private static func seconds(_ text: String) -> Int? {
        let digits = text.dropFirst()
        guard let sign = text.first, sign == "+" || sign == "-",
            digits.utf8.count == 4 || digits.utf8.count == 6, let number = Int(digits),
            digits.utf8.allSatisfy({ 48...57 ~= $0 })
        else { return nil }
        let whole = digits.utf8.count == 4 ? number * 100 : number
        let seconds = whole / 10_000 * 3600 + whole / 100 % 100 * 60 + whole % 100
        guard seconds <= 15 * 3600 else { return nil }
        return sign == "-" ? -seconds : seconds
    }

    /// The offset at a moment on the wall.
    func offset(at wall: LocalTime) -> Int {
        let seconds = wall.seconds
        return onsets.last { $0.at <= seconds }?.after ?? onsets[0].before
    }

    /// A zone of the IANA database whose clocks go alike around a time: one of the preferred ones
    /// first. Nil if there is none.
    func equivalent(around time: LocalTime, preferred: [String]) -> CalendarZone? {
        let first = LocalTime(year: time.year, month: 1, day: 1)?.day ?? time.day
        // Noon of every eighth day of three years tells Europe's changes from America's.
        let probes = stride(from: first, to: first + 1_100, by: 8).map {
            LocalTime(day: $0, second: 12 * 3600)
        }
        let offsets = probes.map(offset)
        let fixed = Set(offsets).count == 1 ? Self.fixed(offsets[0]) : nil
        let names = preferred + (fixed.map { [$0] } ?? []) + TimeZone.knownTimeZoneIdentifiers
        for name in names {
            guard let zone = CalendarZone(name) else { continue }
            let isAlike = zip(probes, offsets).allSatisfy { probe, offset in
                zone.offset(at: probe.seconds - offset) == offset
            }
            if isAlike { return zone }
        }
        return nil
    }

    /// `Etc/GMT-11` is eleven hours east of Greenwich.
    private static func fixed(_ offset: Int) -> String? {
        guard offset % 3600 == 0, offset != 0 else { return offset == 0 ? "UTC" : nil }
        return offset > 0 ? "Etc/GMT-\(offset / 3600)" : "Etc/GMT+\(-offset / 3600)"
    }
}
