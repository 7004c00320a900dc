import Community
import Foundation
import ICalendar

/// Days and times as people type them: "27/11/2026", "2026-11-27", "27/11/2026 18 h 30".
enum TypedDay {
    static func day(_ text: String) -> LocalTime? {
        let parts = text.trimmed.split { "-/. ".contains($0) }.map(String.init)
        let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        return parts[0].utf8.count == 4
            ? LocalTime(year: numbers[0], month: numbers[1], day: numbers[2])
            : LocalTime(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    /// Seconds since midnight: "18:30", "18 h 30", "18h".
    static func clock(_ text: String) -> Int? {
        let parts = text.trimmed.lowercased().split(omittingEmptySubsequences: false) {
            $0 == ":" || $0 == "h"
        }.map { $0.trimmingCharacters(in: .whitespaces) }
        guard (2...3).contains(parts.count), let hour = Int(parts[0]), (0..<24).contains(hour),
            let minute = parts[1].isEmpty ? 0 : Int(parts[1]), (0..<60).contains(minute)
        else { return nil }
        return (hour * 60 + minute) * 60
    }

    /// A day with a time after it, or alone.
    static func moment(_ text: String) -> (day: LocalTime, clock: Int?)? {
        let parts = text.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = parts.first, let day = day(first) else { return nil }
        guard parts.count == 2 else { return (day, nil) }
        let rest = parts[1].trimmed
        let said = rest.hasPrefix("à ") ? String(rest.dropFirst(2)) : rest
        return clock(said).map { (day, $0) }
    }

    /// "27/11/2026"
    static func text(_ day: LocalTime) -> String {
        let iso = day.isoDay.split(separator: "-")
        return iso.reversed().joined(separator: "/")
    }
}
