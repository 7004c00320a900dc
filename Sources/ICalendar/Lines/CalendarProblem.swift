/// What of a file was not taken as it stands, and on which line.
package struct CalendarProblem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        // A line that is left out.
        /// It is no line of a calendar.
        case line
        /// Its value is longer than is read.
        case tooLong
        /// Its value cannot be read: the name of the line.
        case value(String)

        // An event that is left out.
        /// It has no start that can be read.
        case noStart
        /// It ends before it starts.
        case endsBeforeStart
        /// Its rule cannot be read, and without it the event would be another.
        case rule(RuleError)
        /// Two events with the same UID and the same date: the later line is left out.
        case twice
        /// It lies outside the years 1900 to 2200.
        case farAway

        // What is taken, otherwise than written.
        /// A zone that neither its name nor the file explains; the calendar's own was taken.
        case unknownZone(String)
        /// The event's own start is none of the dates of its rule; it counts all the same.
        case startOutsideRule
        /// A text that is too long: of the line with this name only the beginning is kept.
        case cut(String)
        /// What differs on a date that the series does not have.
        case noSuchDate
        /// Whoever brings it in keeps the dates that it has.
        case keptDates
        /// A part of another kind than events: its name.
        case otherPart(String)
        /// Control characters were left out.
        case controls
    }

    package let kind: Kind
    package let line: Int
    /// The title of the event, or the beginning of the line.
    package let about: String

    package init(_ kind: Kind, line: Int, about: String = "") {
        self.kind = kind
        self.line = line
        self.about = String(about.prefix(120))
    }

    /// Whether an event is left out for it.
    package var isRejection: Bool {
        switch kind {
        case .noStart, .endsBeforeStart, .rule, .twice, .farAway: true
        default: false
        }
    }
}
