/// A day of the calendar.
package struct SearchDay: Comparable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// From `2019-06-03`; nil for what is no day.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            1000...9999 ~= year, 1...12 ~= month, day >= 1
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard self <= endOfMonth else { return nil }
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    var yearMark: String { "year\(year)" }
    var monthMark: String { "month\(year * 100 + month)" }
    var mark: String { "day\(year * 10_000 + month * 100 + day)" }

    var endOfYear: SearchDay { SearchDay(year: year, month: 12, day: 31) }

    var endOfMonth: SearchDay {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return SearchDay(year: year, month: month, day: lengths[month - 1])
    }

    var next: SearchDay {
        if self < endOfMonth { return SearchDay(year: year, month: month, day: day + 1) }
        if month < 12 { return SearchDay(year: year, month: month + 1, day: 1) }
        return SearchDay(year: year + 1, month: 1, day: 1)
    }
}
