import Community
import Storage

/// Days as marks: each thing has that of its year, month and day, and a stretch of time is asked
/// as few of them.
package struct SearchDays: Equatable, Sendable {
    package let first: SearchDay
    package let last: SearchDay

    package init(first: SearchDay, last: SearchDay) {
        self.first = first
        self.last = last
    }

    /// Nothing is older.
    package static let oldest = SearchDay(year: 1970, month: 1, day: 1)
    package static let newest = SearchDay(year: 2199, month: 12, day: 31)

    static func marks(of date: LocalDate) -> [String] {
        let day = SearchDay(year: date.year, month: date.month, day: date.day)
        return [day.yearMark, day.monthMark, day.mark]
    }

    /// Whole years, whole months and single days that make up the stretch.
    package var marks: [String] {
        var marks: [String] = []
        var day = first
        while day <= last {
            if day.month == 1, day.day == 1, day.endOfYear <= last {
                marks.append(day.yearMark)
                day = SearchDay(year: day.year + 1, month: 1, day: 1)
            } else if day.day == 1, day.endOfMonth <= last {
                marks.append(day.monthMark)
                day = day.endOfMonth.next
            } else {
                marks.append(day.mark)
                day = day.next
            }
        }
        return marks
    }
}
