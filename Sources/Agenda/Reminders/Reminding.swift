import Community
import Content
import Foundation
import Storage

/// Reminds of dates, at each person's own delays: a job looks for what is due, others tell of it
/// piece by piece. A piece, the note of whom it told and the next piece are one transaction.
enum Reminding {
    private static let (dates, people) = (200, 200)
    private static let (planName, pieceName) = ("agenda.reminders.more", "agenda.reminders.piece")
    /// What no server was there to tell in time is told this much later; then not at all.
    private static let patience: TimeInterval = 6 * 3_600

    static let declarations: [any Declaration] = [
        JobKind(name: "agenda.reminders", every: 300) { _, context in
            try plan(after: nil, context)
        },
        JobKind(name: planName) { payload, context in
            try plan(after: Occurrence.ID(segment: payload), context)
        },
        JobKind(name: pieceName) { payload, context in
            let parts = payload.split(separator: " ").compactMap { Int64($0) }
            guard parts.count == 4 else { return }
            try tell(
                Occurrence.ID(rawValue: parts[0]), startsAt: Date(milliseconds: parts[1]),
                Int(parts[2]), after: Person.ID(rawValue: parts[3]), context)
        },
        JobKind(name: "agenda.reminders.forget", every: 86_400) { _, context in
            let start = context.now.addingTimeInterval(-30 * 86_400)
            try ReminderStore(db: context.db).forget(before: start, limit: 5_000)
        },
    ]

    private static func plan(after last: Occurrence.ID?, _ context: JobContext) throws {
        let now = context.now
        let all = try GatheringStore(db: context.db).starting(
            after: now, until: now.addingTimeInterval(ReminderDelays.longest), beyond: last,
            limit: dates)
        let store = ReminderStore(db: context.db)
        let begun = try store.begun(all.map(\.id))
        for gathering in all {
            for minutes in ReminderDelays.all where !(begun[gathering.id] ?? []).contains(minutes) {
                guard due(gathering, minutes) <= now, try store.begin(gathering, minutes),
                    now.timeIntervalSince(due(gathering, minutes)) < patience
                else { continue }
                try goOn(gathering, minutes, after: Person.ID(rawValue: 0), context)
            }
        }
        guard all.count == dates, let last = all.last else { return }
        try JobQueue(context.db).enqueue(planName, payload: last.id.description, at: now)
    }

    private static func due(_ gathering: Gathering, _ minutes: Int) -> Date {
        ZonedShift.before(gathering.startsAt, minutes: minutes, gathering.zone)
    }

    private static func goOn(
        _ gathering: Gathering, _ minutes: Int, after last: Person.ID, _ context: JobContext
    ) throws {
        try JobQueue(context.db).enqueue(
            pieceName,
            payload: "\(gathering.id) \(gathering.startsAt.milliseconds) \(minutes) \(last)",
            at: context.now)
    }

    /// A date that was moved or called off meanwhile is not told of.
    private static func tell(
        _ id: Occurrence.ID, startsAt: Date, _ minutes: Int, after last: Person.ID,
        _ context: JobContext
    ) throws {
        guard let gathering = try GatheringStore(db: context.db).find(id),
            gathering.startsAt == startsAt, gathering.takesOffers(at: context.now),
            let space = try SpaceStore(db: context.db).find(gathering.item.space)
        else { return }
        let store = ReminderStore(db: context.db)
        let due = due(gathering, minutes)
        let mails = ReminderNotices(space: space, gathering: gathering, context: context)
        if last.rawValue == 0, ReminderDelays.usual.answered.contains(minutes) {
            try mails.send(to: store.guests(of: gathering, due: due, limit: Mailer.most))
        }
        let readers = try store.readers(
            of: gathering, minutes, due: due, asks: gathering.takesAnswers(at: context.now),
            after: last, limit: people)
        try store.note(readers, gathering, minutes, at: context.now)
        try mails.tell(readers)
        guard readers.count == people, let last = readers.last else { return }
        try goOn(gathering, minutes, after: last.person, context)
    }
}
