import Community
import Content
import Foundation
import ICalendar
import Storage

/// Writes the dates of an event as its rule and its overrides say, in the transaction that changed
/// it.
struct DateWriting {
    let db: Database
    let now: Date

    /// How far ahead the dates of a series that goes on are kept.
    static let ahead: TimeInterval = 3 * 366 * 86_400

    /// - Parameter prunes: whether what is different on dates that are none any more goes.
    func write(_ id: Item.ID, prunes: Bool = false) throws {
        guard let event = try EventStore(db: db).findAnywhere(id) else { return }
        try write(event, prunes: prunes)
    }

    private func write(_ event: AgendaEvent, prunes: Bool) throws {
        let times = event.times
        let horizon = LocalTime(
            max(now, event.startsAt).addingTimeInterval(Self.ahead), in: times.zone)
        let first = try OccurrenceStore(db: db).first(of: event.id).flatMap { LocalTime($0) }
        let expansion = Expansion.kept(
            event.rule, times, event.added, event.excepted, at: now, from: first, until: horizon)
        let overrides = try Dictionary(
            OverrideStore(db: db).all(of: event.id).map { ($0.recurrence, $0) },
            uniquingKeysWith: { first, _ in first })
        let all = expansion.starts.map { wanted($0, event, overrides[$0.basic]) }
        let end = expansion.isCapped ? expansion.starts.last : horizon
        let leaving = DateLeaving(event: event, end: expansion.isComplete ? nil : end, now: now)
        try OccurrenceStore(db: db).write(all, of: leaving)
        if prunes { try OverrideStore(db: db).prune(event.id, until: leaving.end) }
        try EventStore(db: db).setExpanded(
            event.id, until: end.flatMap { reach(expansion, $0.moment(in: times.zone)) },
            isCapped: expansion.isCapped)
    }

    /// Of a series with many dates others are made when half of them have been.
    private func reach(_ expansion: Expansion, _ end: Date) -> Date? {
        guard !expansion.isComplete else { return nil }
        guard expansion.isCapped else { return end }
        let half = max(3_600, end.timeIntervalSince(now) / 2)
        return now.addingTimeInterval(half + HorizonJob.margin)
    }

    private func wanted(
        _ start: LocalTime, _ event: AgendaEvent, _ override: EventOverride?
    ) -> OccurrenceStore.Wanted {
        let times = override?.times(event.timeZone) ?? event.times.moved(to: start)
        return OccurrenceStore.Wanted(
            recurrence: start.basic, startsAt: times.startsAt, endsAt: times.endsAt,
            isCancelled: override?.isCancelled ?? false)
    }
}
