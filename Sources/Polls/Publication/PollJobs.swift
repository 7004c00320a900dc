import Community
import Content
import Foundation
import Storage

/// What happens to a poll at its minute, with nobody there.
enum PollJobs {
    /// How long before the end those are reminded who have not voted.
    static let notice: TimeInterval = 86_400

    static let open = JobKind(name: "polls.open") { payload, context in
        try run(payload, context) { try $0.tellOpen($1) }
    }
    static let close = JobKind(name: "polls.close") { payload, context in
        try run(payload, context) { try PollClosing(publication: $0).close($1, by: nil) }
    }
    static let remind = JobKind(name: "polls.remind") { payload, context in
        try run(payload, context) { publication, id in
            guard let poll = try PollStore(db: context.db).find(id), poll.remindsBefore else {
                return
            }
            try PollReminder(publication: publication).send(poll, by: nil)
        }
    }

    /// Takes out of one poll what was cast by proxies that have ended.
    static let settle = JobKind(name: "polls.settle") { payload, context in
        guard let id = Item.ID(segment: payload) else { return }
        try ProxySettlement.run(id, context.site, context.db, at: context.now)
    }

    /// Catches up with what was in the trash when its end came, and with proxies that have ended:
    /// each poll by a job of its own, so that none waits for the trouble of another.
    static let tend = JobKind(name: "polls.tend", every: 60) { _, context in
        for id in try ClosingStore(db: context.db).overdue(at: context.now) {
            try put(close.name, id, at: context.now, context.db)
        }
        for id in try ProxyVoteStore.pollsWithEnded(context.db) {
            try put(settle.name, id, at: context.now, context.db)
        }
    }

    /// One job of each kind per poll: a new plan replaces the old one. What would be reminded of at
    /// once, since it was told less than an hour before, is not reminded of.
    static func plan(
        _ id: Item.ID, opensAt: Date?, closesAt: Date?, at now: Date, _ db: Database
    ) throws {
        try put(open.name, id, at: opensAt, db)
        try put(close.name, id, at: closesAt, db)
        let told = max(now, opensAt ?? now).addingTimeInterval(3_600)
        let reminder = closesAt?.addingTimeInterval(-notice)
        try put(remind.name, id, at: reminder.flatMap { $0 >= told ? $0 : nil }, db)
    }

    static func cancel(_ id: Item.ID, _ db: Database) throws {
        try plan(id, opensAt: nil, closesAt: nil, at: .distantPast, db)
    }

    private static func put(_ kind: String, _ id: Item.ID, at date: Date?, _ db: Database) throws {
        let key = "\(kind) \(id)"
        if let date {
            try JobQueue(db).enqueue(kind, payload: id.description, at: date, uniqueKey: key)
        } else {
            try JobQueue(db).cancel(uniqueKey: key)
        }
    }

    private static func run(
        _ payload: String, _ context: JobContext,
        _ body: (PollPublication, Item.ID) throws -> Void
    ) throws {
        guard let id = Item.ID(segment: payload),
            let poll = try PollStore(db: context.db).find(id),
            let space = try SpaceStore(db: context.db).find(poll.item.space)
        else { return }
        try body(
            PollPublication(site: context.site, db: context.db, space: space, now: context.now),
            id)
    }
}
