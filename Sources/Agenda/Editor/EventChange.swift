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

    /// The same of one date.
    init(from old: EventOverride, to new: EventOverride) {
        matters =
            old.startsLocal != new.startsLocal || old.endsLocal != new.endsLocal
            || old.place != new.place || old.room != new.room
            || old.videoAddress != new.videoAddress || old.isCancelled != new.isCancelled
    }
}
