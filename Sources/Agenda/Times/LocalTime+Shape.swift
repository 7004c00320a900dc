import ICalendar

extension LocalTime {
    /// A date against a series with times means the time of its day, and the reverse.
    func shaped(like start: LocalTime) -> LocalTime {
        if isDate == start.isDate { return self }
        return start.isDate ? date : LocalTime(day: day, second: start.second)
    }
}
