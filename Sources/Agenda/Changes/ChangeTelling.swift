import Community
import Content
import Foundation
import Storage

/// Tells of a change that matters, once, to those who said that they come or might and to those who
/// follow the event: what was and what is. Those who are invited by mail get their calendars
/// changed.
struct ChangeTelling {
    private static let piece = 200
    private static let jobName = "agenda.told"

    let db: Database
    let now: Date

    init(db: Database, now: Date) { (self.db, self.now) = (db, now) }

    init(_ visit: Visit) { (db, now) = (visit.db, visit.now) }

    /// In the transaction of the change.
    func tell(since before: EventState, by actor: Person.ID?) throws {
        let after = try EventState(of: before, db)
        var changed: [Item.ID: [(id: Occurrence.ID, was: EventState.Date, now: EventState.Date)]] =
            [:]
        for (id, was) in before.dates {
            guard let current = after.dates[id], current.differs(from: was) else { continue }
            changed[current.event, default: []].append((id, was, current))
        }
        for (event, dates) in changed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let dates = dates.sorted { $0.was.startsAt < $1.was.startsAt }
            guard let first = dates.first else { continue }
            let id = try ToldStore(db: db).add(
                kind(first.was, first.now), of: event, dates.count == 1 ? first.id : nil,
                was: first.was, now: first.now, by: actor, at: now)
            try goOn(id, after: Person.ID(rawValue: 0))
            try JobQueue(db).enqueue(
                GuestMail.jobName, payload: event.description, at: now,
                uniqueKey: "\(GuestMail.jobName) \(event)")
        }
    }

    private func kind(_ was: EventState.Date, _ now: EventState.Date) -> ToldChange.Kind {
        guard was.isCancelled != now.isCancelled else { return .changed }
        return now.isCancelled ? .cancelled : .restored
    }

    private func goOn(_ id: ToldChange.ID, after last: Person.ID) throws {
        try JobQueue(db).enqueue(Self.jobName, payload: "\(id) \(last)", at: now)
    }

    static let jobs: [any Declaration] = [
        JobKind(name: jobName) { payload, context in
            let parts = payload.split(separator: " ").compactMap { Int64($0) }
            guard parts.count == 2 else { return }
            try ChangeTelling(db: context.db, now: context.now).tellSome(
                ToldChange.ID(rawValue: parts[0]), after: Person.ID(rawValue: parts[1]), context)
        },
        JobKind(name: "agenda.told.forget", every: 86_400) { _, context in
            let start = context.now.addingTimeInterval(-30 * 86_400)
            try ToldStore(db: context.db).forget(before: start, limit: 5_000)
        },
    ]

    private func tellSome(
        _ id: ToldChange.ID, after last: Person.ID, _ context: JobContext
    ) throws {
        let store = ToldStore(db: db)
        guard let change = try store.find(id),
            let gathering = try gathering(of: change),
            let space = try SpaceStore(db: db).find(gathering.item.space)
        else { return }
        let readers = try store.readers(of: change, after: last, from: now, limit: Self.piece)
        for locale in Catalogues.locales {
            let some = readers.filter { $0.locale == locale }.map(\.person)
            guard !some.isEmpty else { continue }
            let text = ChangeText(
                words: context.site.catalogues.words(locale), space: space, gathering: gathering)
            try NoticeStore(db: db).add(
                change.kind.reason, for: some, about: change.event, titled: text.title(change),
                in: space.id, actor: change.actor,
                address: AgendaPaths.occurrence(gathering.id, in: space), at: now)
        }
        guard readers.count == Self.piece, let last = readers.last else { return }
        try goOn(id, after: last.person)
    }

    private func gathering(of change: ToldChange) throws -> Gathering? {
        let store = GatheringStore(db: db)
        return try change.occurrence.map { try store.find($0) }
            ?? store.next(of: change.event, at: now)
    }
}
