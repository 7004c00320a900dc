import ICalendar

/// What an edit changes that people who meant to come must know.
struct EventChange {
    /// Whether it is the time or the place.
    let matters: Bool

    init(from event: AgendaEvent, to content: EventContent) {
        matters =
            event.times != content.times || event.place != content.place
            || event.room != content.room || event.videoAddress != content.videoAddress
            || RuleParts(event.rule) != RuleParts(content.rule)
            || event.added.sorted() != content.added.sorted()
            || event.excepted.sorted() != content.excepted.sorted()
    }
}
