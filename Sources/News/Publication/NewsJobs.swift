import Community
import Content
import Foundation
import Storage

/// What happens to an item at its minute, with nobody there.
enum NewsJobs {
    static let publish = JobKind(name: "news.publish", run: tick)
    static let expire = JobKind(name: "news.expire", run: tick)

    /// Catches up with what was in the trash when its minute came.
    static let tend = JobKind(name: "news.tend", every: 60) { _, context in
        for id in try NewsStore(db: context.db).overdue(at: context.now) { try tick(id, context) }
    }

    /// One job of each kind per item: a new plan replaces the old one.
    static func plan(
        _ id: Item.ID, publishAt: Date?, expiresAt: Date?, _ db: Database
    ) throws {
        try put(publish.name, id, at: publishAt, db)
        try put(expire.name, id, at: expiresAt, db)
    }

    static func cancel(_ id: Item.ID, _ db: Database) throws {
        try plan(id, publishAt: nil, expiresAt: nil, db)
    }

    private static func put(_ kind: String, _ id: Item.ID, at date: Date?, _ db: Database) throws {
        let key = "\(kind) \(id)"
        if let date {
            try JobQueue(db).enqueue(kind, payload: id.description, at: date, uniqueKey: key)
        } else {
            try JobQueue(db).cancel(uniqueKey: key)
        }
    }

    @Sendable private static func tick(_ payload: String, _ context: JobContext) throws {
        guard let id = Item.ID(segment: payload) else { return }
        try tick(id, context)
    }

    private static func tick(_ id: Item.ID, _ context: JobContext) throws {
        guard let news = try NewsStore(db: context.db).find(id),
            let space = try SpaceStore(db: context.db).find(news.item.space)
        else { return }
        let publication = Publication(
            site: context.site, db: context.db, space: space, now: context.now)
        try publication.tick(id)
    }
}
