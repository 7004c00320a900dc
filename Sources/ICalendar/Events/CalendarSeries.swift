/// An event with the dates of it that differ.
package struct CalendarSeries: Hashable, Sendable {
    package var uid: String
    /// Nil in a file that has only dates of a series.
    package var event: CalendarEvent?
    /// Each with a `recurrenceID` of its own, in order.
    package var overrides: [CalendarEvent] = []

    package init(uid: String, event: CalendarEvent? = nil, overrides: [CalendarEvent] = []) {
        self.uid = uid
        self.event = event
        self.overrides = overrides
    }
}
