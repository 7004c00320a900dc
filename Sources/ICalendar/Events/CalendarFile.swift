/// What a calendar file holds.
package struct CalendarFile: Sendable {
    /// In the order of their first line.
    package var series: [CalendarSeries] = []
    package var problems: [CalendarProblem] = []
    /// `REQUEST`, `REPLY`, `CANCEL`, `PUBLISH`; empty without one.
    package var method = ""
    package var name = ""
}
