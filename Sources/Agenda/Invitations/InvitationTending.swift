import Community
import Content
import Foundation
import Storage

/// Keeps what waits for members who are invited up to date, and forgets those without an account.
enum InvitationTending {
    /// How long before the end an invitation waits among what is to be done.
    private static let near: TimeInterval = 7 * 86_400
    private static let months = 6

    static let jobs: [any Declaration] = [
        JobKind(name: "agenda.invitations", every: 900) { _, context in
            try adopt(context)
            let store = GuestStore(db: context.db)
            let end = context.now.addingTimeInterval(near + 60 * 86_400)
            for event in try store.events(
                beginningBefore: end, at: context.now, limit: 500)
            {
                try note(event, store, context)
            }
            try send(store, context)
        },
        JobKind(name: "agenda.guests", every: 86_400) { _, context in
            let start = context.now.addingTimeInterval(-Double(months) * 30.5 * 86_400)
            try GuestStore(db: context.db).forget(endedBefore: start, limit: 2_000)
        },
    ]

    private static func adopt(_ context: JobContext) throws {
        let store = GuestAdoptionStore(db: context.db)
        for one in try store.joined(limit: 200) {
            try GatheringStore(db: context.db).hold(one.event)
            try store.adopt(one)
            try WaitingLine.reconsider(
                one.event, site: context.site, context.db, at: context.now)
        }
    }

    private static func send(_ store: GuestStore, _ context: JobContext) throws {
        let start = context.now.addingTimeInterval(-900)
        for event in try store.astray(at: context.now, trashedBefore: start, limit: 100) {
            try JobQueue(context.db).enqueueUnlessThere(
                GuestMail.jobName, payload: event.description, at: context.now,
                uniqueKey: "\(GuestMail.jobName) \(event)")
        }
    }

    /// The next date that takes answers, once its end is near.
    private static func note(
        _ event: Item.ID, _ store: GuestStore, _ context: JobContext
    ) throws {
        let dates = try GatheringStore(db: context.db).coming(
            of: event, at: context.now, limit: 10)
        let next = dates.first {
            $0.takesAnswers(at: context.now)
                && $0.deadline.timeIntervalSince(context.now) <= near
        }
        try store.setDue(next?.id, by: next?.deadline, of: event)
    }
}
