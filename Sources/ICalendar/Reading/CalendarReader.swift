package import Foundation
import TextFiles

/// Reads calendar files as Outlook, Google and others write them.
///
///     let file = try CalendarReader(zone: paris).read(data)
///     for series in file.series { ... }
///     for problem in file.problems { print(problem.line) }
package struct CalendarReader {
    private let zone: CalendarZone
    private let limits: CalendarLimits

    /// Times without a zone, and those whose zone nobody explains, are read in `zone`.
    package init(zone: CalendarZone, limits: CalendarLimits = CalendarLimits()) {
        self.zone = zone
        self.limits = limits
    }

    package func read(_ data: Data) throws(CalendarReadError) -> CalendarFile {
        var reader = ComponentReader(limits: limits)
        let calendars = try reader.read(data)
        var file = CalendarFile()
        file.problems = reader.problems
        var grouping = SeriesGrouping()
        var events = EventReader(zone: zone)
        for calendar in calendars {
            if file.method.isEmpty { file.method = calendar.value("METHOD")?.uppercased() ?? "" }
            let name = calendar.first("X-WR-CALNAME") ?? calendar.first("NAME")
            if file.name.isEmpty, let name { file.name = name.text }
            events.begin(calendar)
            for child in calendar.children where child.name != "VTIMEZONE" {
                if child.name == "VEVENT" {
                    if let event = events.read(child) { grouping.add(event) }
                    guard !events.work.isOver else { throw .tooMuchWork }
                } else {
                    events.report(.otherPart(child.name), child.line)
                }
            }
        }
        file.problems += events.problems
        file.series = grouping.series()
        file.problems += grouping.problems
        file.problems.sort { $0.line < $1.line }
        file.problems = Array(file.problems.prefix(limits.problems))
        return file
    }
}
