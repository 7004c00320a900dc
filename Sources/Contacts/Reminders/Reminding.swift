import Community
import Content
import Foundation
import Storage

/// Finds the cards that nobody has confirmed for long, and reminds those who look after them: one
/// mail for all of theirs. In pieces, each told once, since that is noted in the transaction that
/// tells.
enum Reminding {
    private static let pieceName = "contacts.reminders.piece"
    private static let marked = 500
    private static let told = 25

    static let job = JobKind(name: "contacts.reminders", every: 6 * 3_600) { _, context in
        for space in try DueStore(db: context.db).spaces() {
            try JobQueue(context.db).enqueue(
                pieceName, payload: space.description, at: context.now)
        }
    }

    static let piece = JobKind(name: pieceName) { payload, context in
        guard let id = Space.ID(segment: payload),
            let space = try SpaceStore(db: context.db).find(id), !space.isOff("contacts"),
            try go(on: space, context)
        else { return }
        try JobQueue(context.db).enqueue(pieceName, payload: payload, at: context.now)
    }

    /// - Returns: whether there is more to do.
    private static func go(on space: Space, _ context: JobContext) throws -> Bool {
        let store = DueStore(db: context.db)
        let limit = ReminderRhythm.limit(at: context.now, in: space)
        let freed = try store.unmark(since: limit, in: space.id, limit: marked)
        guard freed < marked, let limit else { return freed == marked }
        let found = try store.mark(
            before: limit, in: space.id, limit: marked, at: context.now)
        guard found < marked else { return true }
        let telling = ReminderTelling(space: space, context: context)
        let people = try KeptStore(db: context.db, space: space.id)
            .waiting(at: context.now, limit: told)
        for one in people { try telling.tell(one) }
        guard people.count < told else { return true }
        try telling.tellModerators()
        return false
    }
}
