import Community
import Content
import Foundation
import HTTP
import Media
import Storage

/// Taking everything along that is held of oneself, as one document.
enum DataExports {
    private static let subject = "account"
    private static let mostInAnHour = 3

    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let password = visit.request.fields.first("password-export") ?? ""
        let isFew = try PasswordCheck(visit, email: me.email).passing(password) { person, db in
            try note(person, db, visit)
        }
        var errors = FormErrors()
        guard let isFew else {
            errors.add("password-export", visit.words("password.fault.current"))
            return try HeldData.page(visit, export: errors, .unprocessable)
        }
        guard isFew else {
            errors.add("password-export", visit.words("data.tooOften"))
            return try HeldData.page(visit, export: errors, .tooManyRequests)
        }
        return try document(me, visit)
    }

    /// Counted by the audit log itself.
    private static func note(_ person: Person, _ db: Database, _ visit: Visit) throws -> Bool {
        let hourAgo = visit.now.addingTimeInterval(-3600)
        let count = try AuditStore(db: db).count(
            of: .exported, to: subject, by: person.id, since: hourAgo)
        guard count < mostInAnHour else { return false }
        try visit.record(.exported, subject, target: person.id, in: db)
        return true
    }

    private static func document(_ me: Person, _ visit: Visit) throws -> Response {
        let path = try PersonalDocument(of: me, visit).write(visit.db)
        let day = LocalDate(visit.now, .gmt).isoDay
        let name = FileName.made(
            of: "\(visit.site.options.name) \(me.name) \(day)", ending: "json")
        return Response.file(
            FileBody(
                path: path, type: .json,
                disposition: ContentDisposition(.attachment, fileName: name), isTemporary: true))
    }
}
