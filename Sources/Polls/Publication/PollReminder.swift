import Community
import Content
import Foundation
import Storage

/// A word to those who vote and have not, told by the register: some at once, the others piece by
/// piece. Whoever votes meanwhile is not told.
struct PollReminder {
    static let piece = 200
    /// How long after one another comes.
    static let pause: TimeInterval = 12 * 3_600

    let publication: PollPublication

    func send(_ poll: Poll, by actor: Person.ID?) throws {
        guard poll.isOpen(at: publication.now) else { return }
        try PollStore(db: publication.db).setReminded(poll.id, at: publication.now)
        try send(poll, by: actor, after: nil)
    }

    private func send(_ poll: Poll, by actor: Person.ID?, after: Person.ID?) throws {
        let people = try TurnoutStore(db: publication.db).waiting(
            for: poll, after: after, limit: Self.piece)
        try NoticeStore(db: publication.db).add(
            .pollReminder, for: people, about: poll.item, actor: actor ?? poll.item.author,
            address: PollPaths.poll(poll.id, in: publication.space), at: publication.now)
        guard people.count == Self.piece, let last = people.last else { return }
        try JobQueue(publication.db).enqueue(
            Self.jobName, payload: "\(poll.id) \(last) \(actor?.description ?? "")",
            at: publication.now)
    }

    private static let jobName = "polls.remind.piece"

    static let job = JobKind(name: jobName) { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard parts.count >= 2, let id = Item.ID(segment: parts[0]),
            let poll = try PollStore(db: context.db).find(id), poll.isOpen(at: context.now),
            let space = try SpaceStore(db: context.db).find(poll.item.space)
        else { return }
        let publication = PollPublication(
            site: context.site, db: context.db, space: space, now: context.now)
        try PollReminder(publication: publication).send(
            poll, by: parts.count > 2 ? Person.ID(segment: parts[2]) : nil,
            after: Person.ID(segment: parts[1]))
    }
}
