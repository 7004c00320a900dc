import Community
import Content
import Foundation
import Storage

/// Tells those who came, or had said that they would, that the minutes are there; piece by piece.
enum MinutesTelling {
    private static let (piece, jobName) = (200, "agenda.minutes")

    static func begin(
        _ gathering: Gathering, by actor: Person.ID, _ db: Database, at now: Date
    ) throws {
        try goOn(gathering.id, actor, after: Person.ID(rawValue: 0), db, at: now)
    }

    private static func goOn(
        _ id: Occurrence.ID, _ actor: Person.ID, after last: Person.ID, _ db: Database,
        at now: Date
    ) throws {
        try JobQueue(db).enqueue(jobName, payload: "\(id) \(actor) \(last)", at: now)
    }

    static let job = JobKind(name: jobName) { payload, context in
        let parts = payload.split(separator: " ").compactMap { Int64($0) }
        guard parts.count == 3,
            let gathering = try GatheringStore(db: context.db).find(
                Occurrence.ID(rawValue: parts[0])), gathering.isPublished,
            let space = try SpaceStore(db: context.db).find(gathering.item.space)
        else { return }
        let actor = Person.ID(rawValue: parts[1])
        let people = try MeetingStore(db: context.db).concerned(
            gathering, after: Person.ID(rawValue: parts[2]), limit: piece)
        try NoticeStore(db: context.db).add(
            .minutesPublished, for: people, about: gathering.event, titled: gathering.title,
            in: space.id, actor: actor, address: GatheringPaths.meeting(gathering.id, in: space),
            at: context.now)
        guard people.count == piece, let last = people.last else { return }
        try goOn(gathering.id, actor, after: last, context.db, at: context.now)
    }
}

extension NoticeReason {
    static let minutesPublished = NoticeReason("minutesPublished")
}
