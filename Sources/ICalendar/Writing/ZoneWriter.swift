import Foundation
import TextFiles

/// Describes a zone (`VTIMEZONE`): the changes of its clocks as yearly rules where they have been
/// alike for years, which programs that do not know the name need.
struct ZoneWriter {
    private let zone: CalendarZone
    private let year: Int

    init(_ zone: CalendarZone, from year: Int) {
        self.zone = zone
        self.year = max(min(year, 2030), 1971)
    }

    func write(to lines: inout LineWriter) {
        lines.raw("BEGIN:VTIMEZONE")
        lines.raw("TZID:" + zone.name)
        let changes = Self.changes(zone, year)
        if changes.isEmpty {
            let offset = zone.offset(at: CivilDay.number(year: year, month: 1, day: 1) * 86_400)
            write("STANDARD", "19700101T000000", offset, offset, rule: nil, to: &lines)
        }
        for change in changes {
            write(
                change.isSummer ? "DAYLIGHT" : "STANDARD", change.at.basic, change.before,
                change.after, rule: change.rule, to: &lines)
        }
        lines.raw("END:VTIMEZONE")
    }

    private func write(
        _ name: String, _ start: String, _ before: Int, _ after: Int, rule: String?,
        to lines: inout LineWriter
    ) {
        lines.raw("BEGIN:" + name)
        lines.raw("DTSTART:" + start)
        lines.raw("TZOFFSETFROM:" + Self.text(before))
        lines.raw("TZOFFSETTO:" + Self.text(after))
        if let rule { lines.raw("RRULE:" + rule) }
        lines.raw("END:" + name)
    }

    private struct Change {
        let at: LocalTime
        let before: Int
        let after: Int
        let isSummer: Bool
        var rule: String?
    }

    /// The changes since the year before `year`: a rule where the last ones repeat, dates before.
    private static func changes(_ zone: CalendarZone, _ year: Int) -> [Change] {
        let first = CivilDay.number(year: year - 1, month: 1, day: 1) * 86_400
        let last = CivilDay.number(year: 2037, month: 1, day: 1) * 86_400
        var found: [Change] = []
        var date = Date(timeIntervalSince1970: Double(first))
        while found.count < 200,
            let next = zone.timeZone.nextDaylightSavingTimeTransition(after: date), next > date,
            next.timeIntervalSince1970 < Double(last)
        {
            date = next
            let at = Int(next.timeIntervalSince1970)
            let (before, after) = (zone.offset(at: at - 1), zone.offset(at: at))
            guard before != after else { continue }
            found.append(
                Change(
                    at: LocalTime(day: 0, second: at + before), before: before, after: after,
                    isSummer: after > before))
        }
        return ruled(found)
    }

    /// Changes of one kind that fall alike each year become one with a rule.
    private static func ruled(_ changes: [Change]) -> [Change] {
        guard let last = changes.last, last.at.year >= 2035 else { return changes }
        var kept: [Change] = []
        for isSummer in [true, false] {
            let same = changes.filter { $0.isSummer == isSummer }
            guard let end = same.last else { continue }
            let rule = rule(of: end)
            let alike = same.reversed().prefix {
                Self.rule(of: $0) == rule && $0.before == end.before && $0.after == end.after
                    && $0.at.second == end.at.second
            }
            kept += same.dropLast(alike.count)
            if var first = alike.last {
                first.rule = rule
                kept.append(first)
            }
        }
        return kept.sorted { $0.at < $1.at }
    }

    /// `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`: the last of the month if it is in its last week.
    private static func rule(of change: Change) -> String {
        let civil = change.at.civil
        let isLast = civil.day + 7 > CivilDay.length(month: civil.month, year: civil.year)
        let place = isLast ? -1 : (civil.day - 1) / 7 + 1
        return "FREQ=YEARLY;BYMONTH=\(civil.month);BYDAY=\(place)\(change.at.weekday.rawValue)"
    }

    private static func text(_ offset: Int) -> String {
        let size = abs(offset)
        let seconds = size % 60 == 0 ? "" : (size % 60).padded(to: 2)
        return (offset < 0 ? "-" : "+") + (size / 3600).padded(to: 2)
            + (size / 60 % 60).padded(to: 2) + seconds
    }
}
