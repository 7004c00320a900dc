/// An event of a calendar, or one date of a series that differs from the others (`VEVENT`, RFC
/// 5545 section 3.6.1).
package struct CalendarEvent: Hashable, Sendable {
    package enum Status: String, Sendable {
        case confirmed = "CONFIRMED"
        case tentative = "TENTATIVE"
        case cancelled = "CANCELLED"
    }

    package var uid: String
    package var sequence = 0
    /// Milliseconds since 1970: `DTSTAMP`, `CREATED`, `LAST-MODIFIED`.
    package var stamp: Int64 = 0
    package var createdAt: Int64?
    package var changedAt: Int64?
    /// The date of the series that this one stands for, on the wall of the series.
    package var recurrenceID: LocalTime?
    package var title: String
    package var text = ""
    package var location = ""
    package var url = ""
    package var videoAddress = ""
    /// Whom to ask (`CONTACT`): a name without an address.
    package var contact = ""
    package var categories: [String] = []
    package var status = Status.confirmed
    package var isImportant = false
    /// When; of an override only its own time.
    package var times: Recurrence
    package var organiser: CalendarPerson?
    package var attendees: [CalendarPerson] = []
    /// `COMMENT`, as an answer has it.
    package var comment = ""
    /// The line of its `BEGIN`, where it was read.
    package var line = 0

    package init(uid: String, title: String, times: Recurrence) {
        self.uid = uid
        self.title = title
        self.times = times
    }

    package var isCancelled: Bool { status == .cancelled }

    /// Whether this one is later than another of the same UID and date: by its sequence, then by
    /// when it was changed, then by its stamp (RFC 5546 section 2.1.5).
    package func isNewer(than other: CalendarEvent) -> Bool {
        if sequence != other.sequence { return sequence > other.sequence }
        let (one, two) = (changedAt ?? stamp, other.changedAt ?? other.stamp)
        return one != two ? one > two : stamp > other.stamp
    }
}
