import Community
import Content
import Foundation
import Storage

/// Tells of a change that matters, once, to those who said that they come or might and to those who
/// follow the event: what was and what is. Those who are invited by mail get their calendars
/// changed.
struct ChangeTelling {
    /// What goes into the trash can be taken out of it at once.
    private static let grace: TimeInterval = 600

    let db: Database
    let now: Date

    init(db: Database, now: Date) { (self.db, self.now) = (db, now) }

    init(_ visit: Visit) { (db, now) = (visit.db, visit.now) }

    private struct Kind: Hashable {
        let event: Item.ID
        let kind: ToldChange.Kind
    }

    private typealias Changed = (id: Occurrence.ID, was: EventState.Date, now: EventState.Date)

    /// In the transaction of the change.
    /// - Parameter others: events that came of it, such as the later part of a series.
    func tell(
        since before: EventState, by actor: Person.ID?, with others: [Item.ID] = []
    ) throws {
        let changes = try changes(since: before)
        let sorted = changes.sorted {
            ($0.key.event.rawValue, $0.key.kind.rawValue)
                < ($1.key.event.rawValue, $1.key.kind.rawValue)
        }
        for (kind, dates) in sorted {
            let dates = dates.sorted { $0.was.startsAt < $1.was.startsAt }
            guard let first = dates.first else { continue }
            let id = try ToldStore(db: db).add(
                kind.kind, of: kind.event, dates.map(\.id), was: first.was, now: first.now,
                by: actor, at: now)
            try ChangeSending.begin(id, db, at: now)
        }
        try mail(before.events + others + changes.keys.map(\.event), at: now)
    }

    private func changes(since before: EventState) throws -> [Kind: [Changed]] {
        let after = try EventState(of: before, db)
        var changes: [Kind: [Changed]] = [:]
        let ends = try before.events.reduce(into: [:]) {
            $0[$1] = try ToldStore(db: db).horizon(of: $1)
        }
        for (id, was) in before.dates {
            guard let current = after.dates[id] else {
                // One that is too far away to be known is not taken out.
                if !was.isCancelled, was.startsAt <= ends[was.event] ?? .distantFuture {
                    changes[Kind(event: was.event, kind: .removed), default: []]
                        .append((id, was, was))
                }
                continue
            }
            guard current.differs(from: was) else { continue }
            let kind = Kind(event: current.event, kind: Self.kind(was, current))
            changes[kind, default: []].append((id, was, current))
        }
        return changes
    }

    private static func kind(_ was: EventState.Date, _ now: EventState.Date) -> ToldChange.Kind {
        guard was.isCancelled != now.isCancelled else { return .changed }
        return now.isCancelled ? .cancelled : .restored
    }

    /// Events are out no more: those who said that they come or might are told, and no others.
    /// - Parameter isTrash: whether one waits a little, since it may come back at once.
    func tell(hidden before: EventState, by actor: Person.ID?, isTrash: Bool) throws {
        let moment = isTrash ? now.addingTimeInterval(Self.grace) : now
        for event in before.events {
            let dates = before.dates.filter { $0.value.event == event && !$0.value.isCancelled }
            guard let first = dates.values.min(by: { $0.startsAt < $1.startsAt }) else { continue }
            let id = try ToldStore(db: db).add(
                .hidden, of: event, Array(dates.keys), was: first, now: first, by: actor,
                at: moment)
            try ChangeSending.begin(id, db, at: moment)
        }
        try mail(before.events, at: moment)
    }

    /// An event that was told to be away is out again.
    func tell(returned change: ToldChange) throws {
        let store = ToldStore(db: db)
        try store.remove(change.id)
        let state = try EventState(of: [change.event], db, at: now)
        let dates = state.dates.filter { !$0.value.isCancelled }
        guard let first = dates.values.min(by: { $0.startsAt < $1.startsAt }) else { return }
        let id = try store.add(
            .restored, of: change.event, Array(dates.keys), was: first, now: first, by: nil,
            at: now)
        try ChangeSending.begin(id, db, at: now)
        try mail([change.event], at: now)
    }

    /// Has calendars of those who are invited learn what they do not know yet.
    func mail(_ events: [Item.ID], at moment: Date) throws {
        for event in Set(events).sorted(by: { $0.rawValue < $1.rawValue }) {
            try JobQueue(db).enqueue(
                GuestMail.jobName, payload: event.description, at: moment,
                uniqueKey: "\(GuestMail.jobName) \(event)")
        }
    }
}
