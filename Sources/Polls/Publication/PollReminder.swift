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
        try remindGuests(of: poll)
    }

    /// By mail, with the same link.
    func remindGuests(of poll: Poll, after: SurveyLink.ID? = nil) throws {
        let links = try SurveyLinkStore(db: publication.db).waiting(
            for: poll.id, after: after, limit: Self.piece)
        let mails = GuestMails(
            poll: poll, space: publication.space,
            mailer: Mailer(
                site: publication.site, db: publication.db, now: publication.now))
        for link in links {
            try mails.remind(link, publication.site, at: publication.now)
        }
        guard links.count == Self.piece, let last = links.last else { return }
        try JobQueue(publication.db).enqueue(
            Self.guestJobName, payload: "\(poll.id) \(last.id)", at: publication.now)
    }

    private static let guestJobName = "polls.remind.guests"

    static let guestJob = JobKind(name: guestJobName) { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard parts.count == 2, let reminder = try running(parts[0], context) else { return }
        try reminder.0.remindGuests(of: reminder.1, after: SurveyLink.ID(segment: parts[1]))
    }

    /// That of a poll that runs.
    private static func running(
        _ id: String, _ context: JobContext
    ) throws -> (PollReminder, Poll)? {
        guard let id = Item.ID(segment: id), let poll = try PollStore(db: context.db).find(id),
            poll.isOpen(at: context.now),
            let space = try SpaceStore(db: context.db).find(poll.item.space)
        else { return nil }
        let publication = PollPublication(
            site: context.site, db: context.db, space: space, now: context.now)
        return (PollReminder(publication: publication), poll)
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
        guard parts.count >= 2, let reminder = try running(parts[0], context) else { return }
        try reminder.0.send(
            reminder.1, by: parts.count > 2 ? Person.ID(segment: parts[2]) : nil,
            after: Person.ID(segment: parts[1]))
    }
}
