import Community
import Content
import Foundation
import Storage

/// Writes the notices of a change, some of them at a time.
struct ChangeSending {
    private static let piece = 200
    private static let jobName = "agenda.told"

    let context: JobContext
    let change: ToldChange
    let event: AgendaEvent
    let space: Space

    private var db: Database { context.db }
    private var isOut: Bool { event.item.isPublished && event.item.trashedAt == nil }

    static func begin(
        _ id: ToldChange.ID, _ db: Database, at moment: Date,
        after last: Person.ID = Person.ID(rawValue: 0)
    ) throws {
        try JobQueue(db).enqueue(jobName, payload: "\(id) \(last)", at: moment)
    }

    static let jobs: [any Declaration] = [
        JobKind(name: jobName) { payload, context in
            let parts = payload.split(separator: " ").compactMap { Int64($0) }
            guard parts.count == 2,
                let change = try ToldStore(db: context.db).find(ToldChange.ID(rawValue: parts[0])),
                let event = try EventStore(db: context.db).findAnywhere(change.event),
                let space = try SpaceStore(db: context.db).find(event.item.space)
            else { return }
            let sending = ChangeSending(
                context: context, change: change, event: event, space: space)
            try sending.goOn(after: Person.ID(rawValue: parts[1]))
        },
        JobKind(name: "agenda.told.returned", every: 900) { _, context in
            let telling = ChangeTelling(db: context.db, now: context.now)
            for change in try ToldStore(db: context.db).returned(limit: 50) {
                try telling.tell(returned: change)
            }
        },
        JobKind(name: "agenda.told.forget", every: 86_400) { _, context in
            let start = context.now.addingTimeInterval(-30 * 86_400)
            try ToldStore(db: context.db).forget(before: start, limit: 5_000)
        },
    ]

    private func goOn(after last: Person.ID) throws {
        guard change.kind.isAway != isOut else {
            if change.kind == .hidden { try ToldStore(db: db).remove(change.id) }
            return
        }
        if change.kind == .hidden { try ToldStore(db: db).setWithdrawn(change.id) }
        let readers = try ToldReaderStore(db: db).readers(
            of: change, after: last, from: context.now, limit: Self.piece)
        let subject = try subject()
        for locale in Catalogues.locales {
            let some = readers.filter { $0.locale == locale }.map(\.person)
            guard !some.isEmpty else { continue }
            let text = ChangeText(
                words: context.site.catalogues.words(locale), space: space, subject: subject)
            try tell(some, text.title(change), subject)
        }
        guard readers.count == Self.piece, let last = readers.last else { return }
        try Self.begin(change.id, db, at: context.now, after: last.person)
    }

    /// What nobody sees any more is told without a way to it.
    private func tell(_ people: [Person.ID], _ title: String, _ subject: ChangeSubject) throws {
        let store = NoticeStore(db: db)
        if change.kind.isAway {
            try store.add(
                change.kind.reason, for: people, titled: title,
                address: AgendaPaths.agenda(in: space), actor: change.actor, in: space.id,
                at: context.now)
        } else {
            try store.add(
                change.kind.reason, for: people, about: change.event, titled: title,
                in: space.id, actor: change.actor, address: subject.address(in: space),
                at: context.now)
        }
    }

    private func subject() throws -> ChangeSubject {
        guard let date = change.occurrence, let found = try GatheringStore(db: db).find(date) else {
            return ChangeSubject(event)
        }
        return ChangeSubject(found)
    }
}
