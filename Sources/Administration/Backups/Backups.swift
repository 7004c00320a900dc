import Community
import HTTP
import Storage

/// The backups of the site, for those who run it: how they stand, and one at once.
enum Backups {
    /// The password is asked again: whoever finds a browser open is not to fill the disk.
    static let field = "password-backup"

    static func index(_ visit: Visit) throws -> Response {
        try visit.page(BackupsPage(visit))
    }

    static func create(_ visit: Visit) throws -> Response {
        guard visit.site.options.backup != nil else {
            // The page says how to begin.
            return visit.redirect(to: SiteAdministrationPaths.backups(), notice: "backup.none")
        }
        let password = visit.request.fields.first(field) ?? ""
        let isOwner = try visit.passing(password) { _, db in
            try BackupJobs.ask(db, at: visit.now)
            try visit.record(.backupAsked, in: db)
        }
        guard isOwner else {
            var page = try BackupsPage(visit)
            page.errors.add(field, visit.words("backup.wrongPassword"))
            return try visit.page(page, .unprocessable)
        }
        return visit.redirect(to: SiteAdministrationPaths.backups(), notice: "backup.asked")
    }
}
