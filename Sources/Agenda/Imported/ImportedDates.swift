import ICalendar

/// The dates of an event of a file, where some were decided here: what was taken out, put in or put
/// back since its last file stays so.
struct ImportedDates {
    let event: AgendaEvent
    let source: EventSource?
    let fresh: EventContent

    /// Whether its rule has other dates than its last file gave it.
    static func isDecided(_ event: AgendaEvent, since source: EventSource?) -> Bool {
        guard let rule = source?.rule, rule != event.rule else { return false }
        let end = event.times.start.date.adding(days: 3 * 366)
        return Expansion.of(rule: rule, times: event.times, until: end)
            != Expansion.of(rule: event.rule, times: event.times, until: end)
    }

    func content(keeping: Bool) -> EventContent {
        var content = fresh
        content.added = merged(fresh.added, event.added, source?.added ?? [])
        content.excepted = merged(fresh.excepted, event.excepted, source?.excepted ?? [])
        guard keeping else { return content }
        (content.times, content.rule) = (event.times, event.rule)
        (content.added, content.excepted) = (event.added, event.excepted)
        return content
    }

    private func merged(
        _ said: [LocalTime], _ own: [LocalTime], _ last: [LocalTime]
    ) -> [LocalTime] {
        let (kept, gone) = (Set(own).subtracting(last), Set(last).subtracting(own))
        guard let end = kept.union(gone).max() else { return said }
        let dates = Set(Expansion.of(rule: fresh.rule, times: fresh.times, until: end).starts)
        return Set(said).subtracting(gone.map { moved($0, dates) })
            .union(kept.map { moved($0, dates) }).sorted()
    }

    /// A date goes along with the hour of its series, and with its day if that has no such date.
    private func moved(_ time: LocalTime, _ dates: Set<LocalTime>) -> LocalTime {
        let (old, new) = (event.times.start, fresh.times.start)
        guard old != new, time.isDate == old.isDate, time.second == old.second else { return time }
        let usual = new.isDate ? time.date : LocalTime(day: time.day, second: new.second)
        return dates.contains(usual) ? usual : usual.adding(days: new.day - old.day)
    }
}
