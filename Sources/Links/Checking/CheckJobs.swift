import Community
import Content
import Foundation
import Storage

/// Looks whether links still lead somewhere. One job for the whole site, so that no two servers
/// ask at once: it goes on as long as anything is due, and leaves its lane to others in between.
enum CheckJobs {
    static let check = JobKind(name: "links.check", every: 15, isLong: true) { _, site in
        try LinkRound(site: site).run()
    } finish: { (outcome: LinkRound.Outcome, context) in
        try keep(outcome, context.db, at: context.now) { context.site.log.error($0) }
    }

    private static let day: Double = 86_400

    /// How long the rules of a site are kept that nobody asks, in seconds.
    private static let kept = 90 * day

    /// Keeps what a round has found: what cannot be kept of one link leaves the others alone.
    static func keep(
        _ outcome: LinkRound.Outcome, _ db: Database, at now: Date, fault: (String) -> Void
    ) throws {
        for look in outcome.looks {
            do { try db.savepoint { try CheckStore(db: db).save(look) } } catch {
                guard case StorageError.constraint = error else { throw error }
                fault("link \(look.link.id) is looked at in a week: \(error)")
                try CheckStore(db: db).sweep(look)
                try passOver(look.link.id, db, at: now)
            }
        }
        for link in outcome.unreadable { try passOver(link, db, at: now) }
        let origins = OriginStore(db: db)
        for origin in outcome.origins { try origins.save(origin) }
        try origins.forget(before: now.addingTimeInterval(-kept), limit: 100)
    }

    private static func passOver(_ link: Item.ID, _ db: Database, at now: Date) throws {
        try WebLinkStore(db: db).setDue(link, at: now.addingTimeInterval(7 * day))
    }
}
