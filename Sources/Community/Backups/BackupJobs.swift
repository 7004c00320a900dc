package import Foundation
package import Storage

/// Backups without anybody asking, and at once if somebody does.
package enum BackupJobs {
    private static let name = "community.backup"
    private static let now = "now"

    static let make = JobKind(name: name, every: 900, takesHours: true, prepare: run, finish: tell)

    /// Has one made at once.
    package static func ask(_ db: Database, at now: Date) throws {
        try JobQueue(db).enqueueUnlessThere(
            name, payload: Self.now, at: now, uniqueKey: name + " " + Self.now)
    }

    /// Has the list of erasures beside the backups as the audit log has it.
    static let erasures = JobKind(name: ErasureList.jobName) { _, context in
        guard let backup = context.site.options.backup else { return }
        guard BackupFolder(path: backup.folder).isThere else {
            throw BackupError.noFolder(backup.folder)
        }
        try ErasureList(folder: backup.folder).add(AuditStore(db: context.db).erasures())
    }

    /// Nil if nothing was to be done.
    @Sendable private static func run(_ payload: String, _ site: Site) throws -> BackupStanding? {
        guard let backup = ScheduledBackup(site) else { return nil }
        let moment = site.clock.now()
        let standing = BackupStanding.read(in: site.options.data)
        guard payload == now || backup.isDue(standing, at: moment) else { return nil }
        return try backup.run(at: moment)
    }

    /// Writes to those who run the site about what went wrong, once a day while it lasts.
    @Sendable private static func tell(_ found: BackupStanding?, _ context: JobContext) throws {
        guard var standing = found, let failure = standing.failure else { return }
        if let told = standing.toldAt, context.now.timeIntervalSince(told) < 86_400 { return }
        let mailer = Mailer(context)
        for person in try PersonStore(db: context.db).administratorsOfSite() {
            try mailer.send(
                .backupFailed, to: person,
                [
                    "name": person.name, "why": failure.why,
                    "link": mailer.link(SiteAdministrationPaths.backups()),
                ])
        }
        standing.toldAt = context.now
        let (data, log) = (context.site.options.data, context.site.log)
        let told = standing
        context.db.afterCommit {
            do { try told.write(in: data) } catch { log.error("backup: \(error)") }
        }
    }
}

extension MailKind {
    static let backupFailed = MailKind("backupFailed", lane: .security)
}

extension AuditAction {
    /// Somebody had a backup made at once.
    package static let backupAsked = AuditAction("backupAsked")
    /// The site was brought back from one.
    package static let restored = AuditAction("restored")
}
