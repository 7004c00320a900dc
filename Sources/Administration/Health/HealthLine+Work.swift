import Community
import Content
import Foundation
import Storage

/// What the site does by itself: its jobs, its mail, its backups.
extension HealthLine {
    /// Seconds after which a job that nobody runs is late.
    private static let patience = 900.0

    static func jobs(_ visit: Visit) throws -> HealthLine {
        let words = visit.words
        let standing = try JobQueue(visit.db).standing(
            lateBefore: visit.now.addingTimeInterval(-patience))
        let held = try RestorationStore(db: visit.db).heldJobs()
        let failed = standing.parked - held
        let isLong = standing.lateSince.map { visit.now.timeIntervalSince($0) > 4 * patience }
        let state: HealthState =
            standing.parked > 0 || isLong == true
            ? .act : standing.late > 0 || standing.failing > 0 ? .mind : .well
        let advice =
            failed > 0
            ? "jobs.parked"
            : held > 0
                ? "jobs.held"
                : standing.late > 0 ? "jobs.late" : standing.failing > 0 ? "jobs.failing" : nil
        return HealthLine(
            "jobs", state,
            [
                words.count("health.jobs.all", standing.all),
                standing.late > 0 ? words.count("health.jobs.late", standing.late) : nil,
                standing.lateSince.map {
                    words("health.since", ["when": visit.dates.moment($0)])
                },
                standing.failing > 0 ? words.count("health.jobs.failing", standing.failing) : nil,
                failed > 0 ? words.count("health.jobs.parked", failed) : nil,
                held > 0 ? words.count("health.jobs.held", held) : nil,
            ], advice: advice, at: SiteAdministrationPaths.jobs(), words)
    }

    static func mail(_ visit: Visit) throws -> HealthLine {
        let words = visit.words
        let isConfigured = visit.site.options.mail != nil
        let standing = try RelayStore(db: visit.db).standing()
        let queue = try OutboxTroubleStore(db: visit.db).standing()
        let isHalted = standing.haltedAt != nil
        let isResting = !isHalted && !standing.isOpen(at: visit.now)
        let advice =
            !isConfigured
            ? "mail.none"
            : isHalted
                ? "mail.halted"
                : isResting ? "mail.rest" : queue.troubled > 0 ? "mail.troubled" : nil
        let state: HealthState =
            isConfigured && isHalted ? .act : advice == nil && queue.suspended == 0 ? .well : .mind
        return HealthLine(
            "mail", state,
            [
                words.count("health.mail.waiting", queue.waiting),
                words.count("health.mail.troubled", queue.troubled),
                words.count("health.mail.suspended", queue.suspended),
                standing.sentAt.map {
                    words("health.mail.sent", ["when": visit.dates.moment($0)])
                },
            ], advice: advice ?? (queue.suspended > 0 ? "mail.suspended" : nil),
            said: isConfigured ? said(standing, isHalted || isResting) : nil,
            at: SiteAdministrationPaths.mail(), words)
    }

    private static func said(_ standing: RelayStanding, _ isAway: Bool) -> String? {
        guard isAway, let kept = standing.trouble else { return nil }
        return RelayTrouble(kept: kept)?.said ?? kept
    }

    static func backups(_ visit: Visit) -> HealthLine {
        let (words, options) = (visit.words, visit.site.options.backup)
        let standing = BackupStanding.read(in: visit.site.options.data)
        let isBad = options == nil || standing.isBad(at: visit.now)
        return HealthLine(
            "backups", isBad ? .act : .well,
            [
                standing.last.map {
                    words("backup.last", ["when": visit.dates.moment($0.date)])
                } ?? words("backup.notYet"),
                standing.last.map { words.bytes(Int($0.size)) },
            ], advice: options == nil ? "backups.none" : isBad ? "backups.failed" : nil,
            said: standing.failure?.why, at: SiteAdministrationPaths.backups(), words)
    }
}
