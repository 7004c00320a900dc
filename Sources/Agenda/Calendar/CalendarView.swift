/// How a part of the calendar is laid out, as its address says.
enum CalendarView: String, CaseIterable, Sendable {
    case month, week, day, list
}
