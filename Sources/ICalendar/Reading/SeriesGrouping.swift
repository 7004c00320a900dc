/// Brings together the events of one UID: a series and the dates of it that differ.
struct SeriesGrouping {
    private(set) var problems: [CalendarProblem] = []
    private var order: [String] = []
    private var events: [String: CalendarEvent] = [:]
    private var others: [String: [CalendarEvent]] = [:]

    mutating func add(_ event: CalendarEvent) {
        if events[event.uid] == nil, others[event.uid] == nil { order.append(event.uid) }
        guard event.recurrenceID == nil else {
            others[event.uid, default: []].append(event)
            return
        }
        if let known = events[event.uid] {
            let isNewer = event.isNewer(than: known)
            reportTwice(isNewer ? known : event)
            guard isNewer else { return }
        }
        events[event.uid] = event
    }

    /// In the order in which they came.
    mutating func series() -> [CalendarSeries] {
        order.map { uid in
            let event = events[uid]
            var byDate: [LocalTime: CalendarEvent] = [:]
            for other in others[uid] ?? [] {
                let other = event.map { Self.placed(other, in: $0.times) } ?? other
                guard let date = other.recurrenceID else { continue }
                if let known = byDate[date] {
                    let isNewer = other.isNewer(than: known)
                    reportTwice(isNewer ? known : other)
                    guard isNewer else { continue }
                }
                byDate[date] = other
            }
            let sorted = byDate.sorted { $0.key < $1.key }.map(\.value)
            return CalendarSeries(uid: uid, event: event, overrides: sorted)
        }
    }

    /// With its date on the wall of the series; a bare date means the one of its day.
    private static func placed(_ event: CalendarEvent, in series: Recurrence) -> CalendarEvent {
        guard let date = event.recurrenceID else { return event }
        var placed = event
        if series.start.isDate {
            placed.recurrenceID = date.date
        } else if date.isDate {
            placed.recurrenceID = LocalTime(day: date.day, second: series.start.second)
        } else if series.zone != event.times.zone {
            placed.recurrenceID = series.zone.local(at: event.times.zone.utc(of: date))
        }
        return placed
    }

    private mutating func reportTwice(_ event: CalendarEvent) {
        guard problems.count < 1_000 else { return }
        problems.append(CalendarProblem(.twice, line: event.line, about: event.title))
    }
}
