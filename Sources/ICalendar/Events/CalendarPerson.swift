import TextFiles

/// Who organises an event or is asked to it (`ORGANIZER`, `ATTENDEE`).
package struct CalendarPerson: Hashable, Sendable {
    package enum Answer: String, Sendable {
        case needsAction = "NEEDS-ACTION"
        case accepted = "ACCEPTED"
        case tentative = "TENTATIVE"
        case declined = "DECLINED"
    }

    /// The address without `mailto:`.
    package var address: String
    package var name: String
    package var answer: Answer?
    /// Whether an answer is asked for (`RSVP`).
    package var isAsked: Bool

    package init(address: String, name: String = "", answer: Answer? = nil, isAsked: Bool = false) {
        self.address = address
        self.name = name
        self.answer = answer
        self.isAsked = isAsked
    }

    init(_ line: ContentLine) {
        let raw = line.value.trimmingBlanks
        let isMail = raw.lowercased().hasPrefix("mailto:")
        address = isMail ? String(raw.dropFirst(7)) : raw
        name = (line.parameters["CN"] ?? "").trimmingBlanks
        answer = line.parameters["PARTSTAT"].flatMap { Answer(rawValue: $0.uppercased()) }
        isAsked = line.parameters["RSVP"]?.uppercased() == "TRUE"
    }
}
