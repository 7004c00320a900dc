/// What a filter means for a collection that holds nothing but events.
package enum EventSearch: Equatable, Sendable {
    case all
    case none
    case within(TimeRange)

    /// - Parameter filter: that of the whole calendar.
    init(_ filter: CalendarFilter) {
        guard filter.component == "VCALENDAR", !filter.isNotDefined else {
            self = .none
            return
        }
        var ranges = filter.range.map { [$0] } ?? []
        for child in filter.children {
            guard Self.passes(child) else {
                self = .none
                return
            }
            if child.component == "VEVENT", let range = child.range { ranges.append(range) }
        }
        guard let first = ranges.first else {
            self = .all
            return
        }
        self = .within(ranges.dropFirst().reduce(first, Self.both))
    }

    /// Events have no alarms here, nor is anything else in the calendar.
    private static func passes(_ filter: CalendarFilter) -> Bool {
        switch filter.component {
        case "VEVENT": !filter.isNotDefined && filter.children.allSatisfy(\.isNotDefined)
        case "VTIMEZONE": !filter.isNotDefined
        default: filter.isNotDefined
        }
    }

    private static func both(_ one: TimeRange, _ other: TimeRange) -> TimeRange {
        TimeRange(
            start: [one.start, other.start].compactMap(\.self).max(),
            end: [one.end, other.end].compactMap(\.self).min())
    }
}
