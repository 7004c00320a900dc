@testable import ICalendar

/// A series in a zone, an hour long or a day.
struct Series {
    let recurrence: Recurrence

    init(_ start: String, _ rule: String, zone: String = "Europe/Paris") throws {
        let start = LocalTime(start)!
        var recurrence = Recurrence(
            start: start, end: start.adding(seconds: start.isDate ? 86_400 : 3_600),
            zone: CalendarZone(zone)!)
        recurrence.rules = [try RecurrenceRule(rule)]
        self.recurrence = recurrence
    }

    func starts(_ most: Int) -> [String] {
        recurrence.expanded(until: .max, limit: most).occurrences.map(\.recurrenceID)
    }
}
