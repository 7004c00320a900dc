import ICalendar

extension ImportedEvent {
    /// What is said of dates that it does not have.
    static func lost(
        _ others: [CalendarEvent], _ content: EventContent
    ) -> [CalendarProblem] {
        let named = others.filter { !$0.isCancelled }.compactMap { other in
            other.recurrenceID.map { (other, $0.shaped(like: content.times.start)) }
        }
        guard let end = named.map(\.1).max() else { return [] }
        let dates = Expansion.of(content, until: end)
        let known = dates.isCapped ? dates.starts.last ?? end : end
        return named.filter { $0.1 <= known && !dates.starts.contains($0.1) }.map {
            CalendarProblem(.noSuchDate, line: $0.0.line, about: $0.0.title)
        }
    }
}
