/// A day of the week, Monday first; its raw value is what iCalendar writes.
package enum Weekday: String, CaseIterable, Sendable {
    case monday = "MO"
    case tuesday = "TU"
    case wednesday = "WE"
    case thursday = "TH"
    case friday = "FR"
    case saturday = "SA"
    case sunday = "SU"

    /// 0 for Monday, 6 for Sunday.
    package var index: Int {
        switch self {
        case .monday: 0
        case .tuesday: 1
        case .wednesday: 2
        case .thursday: 3
        case .friday: 4
        case .saturday: 5
        case .sunday: 6
        }
    }

    /// Of a day counted since 1 January 1970, a Thursday.
    package init(day: Int) {
        self = Weekday.allCases[(day + 3).flooredDivision(by: 7).remainder]
    }
}
