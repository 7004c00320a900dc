import Foundation
import ICalendar

/// The parts of a rule as RFC 5545 writes it: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`.
struct RuleParts: Equatable, Sendable {
    private var parts: [(name: String, value: String)]

    init(_ text: String) {
        parts = text.split(separator: ";").compactMap { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { return nil }
            return (pair[0].uppercased(), pair[1].uppercased())
        }
    }

    var names: [String] { parts.map(\.name) }

    subscript(name: String) -> String? { parts.first { $0.name == name }?.value }

    /// The same rule with an end on the last day before a date of it, whatever end it had.
    func ending(before start: LocalTime, _ times: EventTimes) -> String {
        var end = start.date.adding(days: -1).basic
        if !times.isWholeDays {
            let last = start.moment(in: times.zone).addingTimeInterval(-1)
            end = LocalTime(last, in: .gmt).basic + "Z"
        }
        return text(with: [("UNTIL", end)])
    }

    /// The same rule of which some dates have been.
    func counting(_ count: Int) -> String { text(with: [("COUNT", String(count))]) }

    var count: Int? { self["COUNT"].flatMap { Int($0) } }

    private func text(with end: [(name: String, value: String)]) -> String {
        (parts.filter { !["UNTIL", "COUNT"].contains($0.name) } + end)
            .map { $0.name + "=" + $0.value }.joined(separator: ";")
    }

    /// Nil for a text that is none.
    static func rule(_ text: String) -> RecurrenceRule? {
        do { return try RecurrenceRule(text) } catch { return nil }
    }

    /// An `UNTIL` on the clock of a zone.
    static func moment(_ text: String, in zone: TimeZone) -> LocalTime? {
        guard text.hasSuffix("Z") else { return LocalTime(text) }
        return LocalTime(String(text.dropLast())).map {
            LocalTime($0.moment(in: .gmt), in: zone)
        }
    }

    static func == (one: RuleParts, other: RuleParts) -> Bool {
        one.names == other.names && one.parts.map(\.value) == other.parts.map(\.value)
    }
}
