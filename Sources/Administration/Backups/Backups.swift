import Community
import HTTP
import Storage

/// The backups of the site, for those who run it: how they stand, and one at once.
enum Backups {
    static func index(_ visit: Visit) throws -> Response {
        try visit.page(BackupsPage(visit))
    }

    static func create(_ visit: Visit) throws -> Response {
        guard visit.site.options.backup != nil else {
            // The page says how to begin.
            return visit.redirect(to: SiteAdministrationPaths.backups(), notice: "backup.none")
        }
        try BackupJobs.ask(visit.db, at: visit.now)
        try visit.record(.backupAsked)
        return visit.redirect(to: SiteAdministrationPaths.backups(), notice: "backup.asked")
    }
}
