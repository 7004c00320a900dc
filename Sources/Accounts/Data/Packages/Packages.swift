import Community
import Content
import Foundation
import HTTP
import Media
import Storage

/// Taking everything along that is held of oneself: asked for, made by and by, then kept for some
/// days.
enum Packages {
    private static let subject = "account"
    private static let mostInAnHour = 3

    static func create(_ visit: Visit) throws -> Response {
        let me = try visit.person
        let store = PackageStore(db: visit.db)
        if let begun = try store.find(me, at: visit.now), begun.isUnderWay {
            return visit.redirect(to: AccountPaths.data(), notice: "data.package.asked")
        }
        // Counted by the audit log itself.
        let hourAgo = visit.now.addingTimeInterval(-3600)
        let count = try AuditStore(db: visit.db).count(
            of: .exported, to: subject, by: me, since: hourAgo)
        guard count < mostInAnHour else {
            var errors = FormErrors()
            errors.add("export", visit.words("data.tooOften"))
            return try HeldData.page(visit, export: errors, .tooManyRequests)
        }
        try visit.record(.exported, subject, target: me)
        let old = try store.ask(for: me, at: visit.now)
        PackageFolder(visit.site).remove([old].compactMap(\.self), after: visit.db)
        try PackageJobs.ask(for: me, visit.db, at: visit.now)
        return visit.redirect(to: AccountPaths.data(), notice: "data.package.asked")
    }

    static func show(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        guard let package = try PackageStore(db: visit.db).find(me.id, at: visit.now),
            let file = package.file
        else { throw Problem.notFound }
        let path = PackageFolder(visit.site).path(of: file)
        guard FileManager.default.fileExists(atPath: path) else { throw Problem.notFound }
        let day = LocalDate(visit.now, .gmt).isoDay
        let name = FileName.made(
            of: "\(visit.site.options.name) \(me.name) \(day)", ending: "zip")
        return Response.file(
            FileBody(
                path: path, size: package.size, type: MediaType(essence: "application/zip"),
                disposition: ContentDisposition(.attachment, fileName: name),
                tag: ETag(String(file.prefix(16)))))
    }

    static func destroy(_ visit: Visit) throws -> Response {
        let old = try PackageStore(db: visit.db).remove(of: try visit.person)
        PackageFolder(visit.site).remove([old].compactMap(\.self), after: visit.db)
        return visit.redirect(to: AccountPaths.data(), notice: "data.package.removed")
    }
}
