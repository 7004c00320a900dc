import Community
import Content
import Foundation
import Storage

/// Moves a poll from stage to stage. The editor and the jobs both come through here, each in its
/// transaction; asked twice, it does nothing the second time.
struct PollPublication {
    let site: Site
    let db: Database
    let space: Space
    let now: Date

    init(site: Site, db: Database, space: Space, now: Date) {
        (self.site, self.db, self.space, self.now) = (site, db, space, now)
    }

    init(_ visit: Visit) throws {
        self.init(site: visit.site, db: visit.db, space: try visit.space, now: visit.now)
    }

    /// What comes out at once: the poll is seen, and told; it opens now or at its moment.
    func publish(_ id: Item.ID) throws {
        guard let poll = try PollStore(db: db).find(id), poll.stage != .closed else { return }
        if poll.stage != .published {
            try ItemStore(db: db).setPublished(id, true, at: now)
            try PollStore(db: db).setStage(.published, of: id, listedAt: now)
            try Announcement(entry(.published, poll, by: poll.item.author), notifier(of: poll))
                .publish(db, at: now)
        }
        try PollJobs.plan(id, opensAt: poll.opensAt, closesAt: poll.closesAt, at: now, db)
        try tellOpen(id)
    }

    /// Tells those who vote, once it is open, unless that was done. Who votes by a link has a mail
    /// of their own.
    func tellOpen(_ id: Item.ID) throws {
        guard let poll = try PollStore(db: db).find(id), poll.isOpen(at: now),
            poll.rules.guests != .alone
        else { return }
        try BroadcastStore(db: db).add(
            .pollOpen, about: poll.item, address: PollPaths.poll(id, in: space),
            withPartners: poll.rules.includesPartners, at: now)
        try PollMails(publication: self).send(poll)
    }

    /// Whom an edit names for the first time.
    func notify(newlyMentioned people: [Person.ID], in id: Item.ID) throws {
        guard let poll = try PollStore(db: db).find(id), poll.stage == .published else { return }
        try notifier(of: poll).notify(newlyMentioned: people, db, at: now)
    }

    private func notifier(of poll: Poll) -> Notifier {
        var notifier = Notifier(
            of: poll.item, in: poll.item, address: PollPaths.poll(poll.id, in: space), site)
        notifier.opensTopic = true
        return notifier
    }

    func entry(_ verb: JournalVerb, _ poll: Poll, by actor: Person.ID?) -> JournalEntry {
        JournalEntry(
            verb, space: space.id, actor: actor, feature: polls.name, kind: Poll.kind,
            item: poll.id, title: poll.item.title, address: PollPaths.poll(poll.id, in: space),
            audience: poll.item.audience)
    }
}

extension PollPublication {
    /// A moderator has published a poll that had to wait.
    static func approve(_ item: Item, _ visit: Visit) throws {
        try PollPublication(visit).publish(item.id)
    }
}

extension NoticeReason {
    static let pollOpen = NoticeReason("pollOpen")
    static let pollClosed = NoticeReason("pollClosed")
    static let pollReminder = NoticeReason("pollReminder")
}

extension JournalVerb {
    static let pollClosed = JournalVerb("pollClosed")
}
