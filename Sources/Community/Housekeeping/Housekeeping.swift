import Foundation
import Storage

/// The kernel's own work without anybody connecting.
enum Housekeeping {
    /// Forgets what has served its time: keys of forms, ended sessions.
    static let tidy = JobKind(name: "community.tidy", every: 3600) { _, context in
        let dayAgo = context.now.addingTimeInterval(-86_400)
        try Idempotency(db: context.db).forget(before: dayAgo)
        try SessionStore(db: context.db).forget(endedBefore: context.now)
    }

    /// Forgets what the audit log has kept for its time: as long as people are told.
    static let audit = JobKind(name: "community.audit", every: 86_400) { _, context in
        let yearAgo = context.now.addingTimeInterval(-366 * 86_400)
        try AuditLog(db: context.db).forget(before: yearAgo)
    }

    /// Removes a stored file that no row names any more.
    static let sweep = JobKind(name: StaleFileStore.jobName) { digest, context in
        let site = context.site
        try StaleFileStore(db: context.db).sweep(digest, of: site.files, site.declarations)
    }
}
