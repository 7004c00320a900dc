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
        let expansion = Expansion.of(event, until: horizon)
        let overrides = try Dictionary(
            OverrideStore(db: db).all(of: event.id).map { ($0.recurrence, $0) },
            uniquingKeysWith: { first, _ in first })
        let all = expansion.starts.map { wanted($0, event, overrides[$0.basic]) }
        let end = expansion.isCapped ? expansion.starts.last : horizon
        let isWhole = expansion.isComplete && !expansion.isCapped
        let leaving = DateLeaving(event: event, end: isWhole ? nil : end, now: now)
        try OccurrenceStore(db: db).write(all, of: leaving)
        if prunes { try OverrideStore(db: db).prune(event.id, until: leaving.end) }
        try EventStore(db: db).setExpanded(
            event.id, until: expansion.isComplete ? nil : horizon.moment(in: times.zone),
            isCapped: expansion.isCapped)
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
