/// Which days a rule lets through, with what its start says where the rule is silent.
struct DayFilter {
    private let frequency: Frequency
    private var months: [Int]
    private var monthDays: [Int]
    private var yearDays: [Int]
    private var weekNumbers: [Int]
    private var weekdays: [Weekday]
    private var ordinals: [OrdinalDay]
    private let weekStart: Int

    init(_ rule: RecurrenceRule, start: LocalTime) {
        frequency = rule.frequency
        months = rule.byMonth
        monthDays = rule.byMonthDay
        yearDays = rule.byYearDay
        weekNumbers = rule.byWeekNo
        weekdays = rule.byDay.filter { $0.ordinal == nil }.map(\.weekday)
        ordinals = rule.byDay.filter { $0.ordinal != nil }
        weekStart = rule.weekStart.index
        complete(from: start)
    }

    /// "Information not contained in the rule ... is determined from DTSTART".
    private mutating func complete(from start: LocalTime) {
        guard monthDays.isEmpty, yearDays.isEmpty, weekdays.isEmpty, ordinals.isEmpty else {
            return
        }
        switch frequency {
        case .yearly where weekNumbers.isEmpty:
            if months.isEmpty { months = [start.month] }
            monthDays = [start.dayOfMonth]
        case .monthly: monthDays = [start.dayOfMonth]
        case .weekly, .yearly: weekdays = [start.weekday]
        default: break
        }
    }

    func passes(_ day: Int) -> Bool {
        let civil = CivilDay(number: day)
        if !months.isEmpty, !months.contains(civil.month) { return false }
        if !monthDays.isEmpty, !passesMonthDay(civil) { return false }
        if !(weekdays.isEmpty && ordinals.isEmpty), !passesWeekday(day, civil) { return false }
        if !yearDays.isEmpty, !passesYearDay(day, civil) { return false }
        return weekNumbers.isEmpty || passesWeek(day)
    }

    private func passesMonthDay(_ civil: CivilDay) -> Bool {
        let length = CivilDay.length(month: civil.month, year: civil.year)
        return monthDays.contains(civil.day) || monthDays.contains(civil.day - length - 1)
    }

    private func passesYearDay(_ day: Int, _ civil: CivilDay) -> Bool {
        let number = day - CivilDay.number(year: civil.year, month: 1, day: 1) + 1
        return yearDays.contains(number)
            || yearDays.contains(number - CivilDay.length(year: civil.year) - 1)
    }

    /// An ordinal counts in the year only if the rule is yearly and names no months.
    private func passesWeekday(_ day: Int, _ civil: CivilDay) -> Bool {
        let weekday = Weekday(day: day)
        if weekdays.contains(weekday) { return true }
        if ordinals.isEmpty { return false }
        let place: Int
        let length: Int
        if frequency == .yearly, months.isEmpty {
            place = day - CivilDay.number(year: civil.year, month: 1, day: 1)
            length = CivilDay.length(year: civil.year)
        } else {
            place = civil.day - 1
            length = CivilDay.length(month: civil.month, year: civil.year)
        }
        return ordinals.contains(OrdinalDay(weekday, place / 7 + 1))
            || ordinals.contains(OrdinalDay(weekday, -((length - 1 - place) / 7) - 1))
    }

    /// Weeks as ISO 8601 numbers them, beginning on the day that the rule says.
    private func passesWeek(_ day: Int) -> Bool {
        let begin = day - (Weekday(day: day).index - weekStart + 7) % 7
        // The week belongs to the year that has its fourth day.
        let year = CivilDay(number: begin + 3).year
        let first = firstWeek(of: year)
        let number = (begin - first) / 7 + 1
        let inAll = (firstWeek(of: year + 1) - first) / 7
        return weekNumbers.contains(number) || weekNumbers.contains(number - inAll - 1)
    }

    private func firstWeek(of year: Int) -> Int {
        let fourth = CivilDay.number(year: year, month: 1, day: 4)
        return fourth - (Weekday(day: fourth).index - weekStart + 7) % 7
    }
}
