import Community
import Content
import Foundation
import HTTP
import Storage

/// Moves an item from stage to stage. The editor and the jobs both come through here, each in
/// its transaction; asked twice, it does nothing the second time.
struct Publication {
    let site: Site
    let db: Database
    let space: Space
    let now: Date

    func schedule(_ id: Item.ID, _ plan: Plan, expiresAt: Date?) throws {
        guard let news = try NewsStore(db: db).find(id) else { return }
        let publishAt = plan.publishAt
        try NewsStore(db: db).setTimes(
            publishAt: plan.moment, expiresAt: expiresAt, of: id)
        switch plan {
        case .draft: try hide(id, .draft, listedAt: now)
        case .at(let moment): try hide(id, .scheduled, listedAt: moment)
        case .now where news.stage != .published: try publish(news, dated: now)
        case .now: break
        }
        try NewsJobs.plan(id, publishAt: publishAt, expiresAt: expiresAt, db)
    }

    /// What the clock asks for, if it still does.
    func tick(_ id: Item.ID) throws {
        let store = NewsStore(db: db)
        guard let news = try store.find(id) else { return }
        if news.stage == .scheduled, let moment = news.publishAt, moment <= now {
            try publish(news, dated: moment)
        }
        if let end = news.expiresAt, end <= now, try store.find(id)?.stage == .published {
            try hide(id, .expired, listedAt: end)
        }
    }

    /// Tells all who are asked to read it, unless that was done.
    func ask(_ id: Item.ID) throws {
        guard let news = try NewsStore(db: db).find(id), news.asksReading,
            news.stage == .published
        else { return }
        try BroadcastStore(db: db).add(
            .toRead, about: news.item, address: NewsPaths.item(id, in: space), at: now)
    }

    private func publish(_ news: NewsItem, dated date: Date) throws {
        try ItemStore(db: db).setPublished(news.id, true, at: date)
        try NewsStore(db: db).setStage(.published, of: news.id, listedAt: date, in: zone)
        try ask(news.id)
        var notifier = notifier(of: news)
        notifier.opensTopic = true
        try Announcement(
            entry(.published, news, by: news.item.author), notifier, events: events(of: news)
        ).publish(db, at: now)
        try NewsMails(publication: self).send(news)
    }

    /// Those whom an edit names for the first time.
    func notify(newlyMentioned people: [Person.ID], in id: Item.ID) throws {
        guard let news = try NewsStore(db: db).find(id), news.stage == .published else { return }
        try notifier(of: news).notify(newlyMentioned: people, db, at: now)
    }

    private func notifier(of news: NewsItem) -> Notifier {
        Notifier(
            of: news.item, in: news.item, address: NewsPaths.item(news.id, in: space), site)
    }

    private func hide(_ id: Item.ID, _ stage: NewsItem.Stage, listedAt: Date) throws {
        try ItemStore(db: db).setPublished(id, false, at: now)
        try NewsStore(db: db).setStage(stage, of: id, listedAt: listedAt, in: zone)
    }

    private func events(of news: NewsItem) -> [(channel: String, event: Event)] {
        let event = LiveChannels.event(NewsPaths.item(news.id, in: space))
        return LiveChannels.hearing(news.item.audience, in: space.id).map { ($0, event) }
    }

    func entry(
        _ verb: JournalVerb, _ news: NewsItem, by actor: Person.ID?
    ) -> JournalEntry {
        JournalEntry(
            verb, space: space.id, actor: actor, feature: "news",
            kind: NewsItem.kind, item: news.id, title: news.item.title,
            address: NewsPaths.item(news.id, in: space), audience: news.item.audience)
    }

    private var zone: TimeZone { TimeZone(identifier: space.zone) ?? .gmt }
}

extension Publication {
    init(_ visit: Visit) throws {
        self.init(site: visit.site, db: visit.db, space: try visit.space, now: visit.now)
    }
}
