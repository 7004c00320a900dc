import Foundation
import Storage

/// The kernel's own work without anybody connecting.
enum Housekeeping {
    /// Forgets what has served its time: keys of forms, ended sessions, links; some of them in each
    /// transaction, however many people there are.
    static let tidy = JobKind(name: tidying, every: 3600) { _, context in
        let (db, now) = (context.db, context.now)
        let counts = [
            try Idempotency(db: db).forget(before: now.addingTimeInterval(-86_400), limit: piece),
            try SessionStore(db: db).forget(endedBefore: now, limit: piece),
            try OutdatedMails(site: context.site, db: db, now: now).expire(piece),
        ]
        guard counts.contains(piece) else { return }
        try JobQueue(db).enqueue(tidying, payload: "on", at: now)
    }

    private static let tidying = "community.tidy"
    private static let piece = 1_000

    /// Forgets what the audit log has kept for its time: as long as people are told.
    static let audit = JobKind(name: "community.audit", every: 86_400) { _, context in
        try AuditLog(context.site.signer, context.db).forget(before: Retention.audit.start(context))
    }

    /// Goes through the whole audit log, in pieces, so that what was changed long ago is seen too.
    static let auditReview = JobKind(name: reviewing, every: 86_400) { payload, context in
        let found = try AuditLog(context.site.signer, context.db)
            .review(after: Int64(payload) ?? 0, limit: reviewed)
        if found.broken == nil, let last = found.last {
            try JobQueue(context.db).enqueue(reviewing, payload: "\(last)", at: context.now)
        } else {
            try AuditReviewStore(db: context.db).note(broken: found.broken, at: context.now)
        }
    }

    private static let reviewing = "community.audit.review"
    private static let reviewed = 2_000

    /// Shortens the networks that the audit log has kept whole for their time, in pieces.
    static let networks = JobKind(name: shortening, every: 86_400) { _, context in
        let isUnfinished = try AuditLog(context.site.signer, context.db)
            .shortenNetworks(before: Retention.networks.start(context))
        guard isUnfinished else { return }
        try JobQueue(context.db).enqueue(shortening, payload: "on", at: context.now)
    }

    private static let shortening = "community.networks"

    /// Forgets mails and what they said, some in each transaction; what never went is given up
    /// first, and said so.
    static let mails = JobKind(name: forgetting, every: 86_400) { _, context in
        let start = try Retention.mails.start(context)
        let yearAgo = Keeping.start(ofDays: 366, before: context.now)
        let stranded = try OutdatedMails(site: context.site, db: context.db, now: context.now)
            .expire(dueBefore: start, piece)
        let count = try Outbox(db: context.db)
            .forget(before: start, answered: yearAgo, limit: piece)
        let texts = OutboxTextStore(db: context.db)
        let stale = try texts.stale(before: start, limit: piece)
        try texts.remove(stale, at: context.now)
        try MailHealthStore(db: context.db).forget(before: yearAgo, limit: piece)
        try IncomingStore(db: context.db).forget(before: yearAgo, limit: piece)
        try context.site.incoming.forget(before: Int64(start.timeIntervalSince1970))
        guard max(stranded, count, stale.count) == piece else { return }
        try JobQueue(context.db).enqueue(forgetting, payload: "on", at: context.now)
    }

    private static let forgetting = "community.mails"

    /// Removes a stored file that no row names any more.
    static let sweep = JobKind(name: StaleFileStore.jobName) { digest, context in
        let site = context.site
        guard try !site.files.isHeld else {
            // Somebody copies the files, by a list that may name it still.
            return try StaleFileStore(db: context.db).sweepLater([digest], at: context.now)
        }
        try StaleFileStore(db: context.db).sweep(digest, of: site.files, site.declarations)
    }
}
