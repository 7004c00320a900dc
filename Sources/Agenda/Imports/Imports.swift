import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage

/// Calendar files that moderators bring in: sent, looked at, taken. Between the two the server
/// keeps the file; the form says nothing but yes.
enum Imports {
    static func index(_ visit: Visit) throws -> Response {
        try ask(visit, nil)
    }

    /// Reads the file before it is kept: what is no calendar is said at once.
    static func create(_ visit: Visit) throws -> Response {
        let (space, person) = (try visit.space, try visit.person)
        guard let upload = visit.uploads.accepted.first,
            let sent = try AttachmentStore(db: visit.db).waiting([upload], of: person).first
        else {
            let reason = visit.uploads.refused.first.map { visit.words($0.reason) }
            return try ask(visit, reason ?? visit.words("agenda.import.error.none"))
        }
        do {
            _ = try ImportReading(site: visit.site, space: space).file(sent.digest)
        } catch let error as CalendarReadError {
            try visit.write { db in
                try AttachmentStore(db: db).removeWaiting(upload, of: person, at: visit.now)
            }
            return try ask(visit, ImportText(visit.words).sentence(error))
        }
        let id = try visit.write { db in
            let id = try ImportStore(db: db).create(
                sent.digest, named: sent.name, size: sent.size, by: person, in: space,
                at: visit.now)
            try AttachmentStore(db: db).removeWaiting(upload, of: person, at: visit.now)
            return id
        }
        return visit.redirect(to: ImportPaths.one(id, in: space))
    }

    static func show(_ id: CalendarImport.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let one = try ImportStore(db: visit.db).find(id, in: space)
        let file = try ImportReading(site: visit.site, space: space).file(one.digest)
        let plan = try ImportPlan(file.series, in: space, visit.words, visit.db, at: visit.now)
        return try visit.page(ImportPage(one, file, plan, space, visit))
    }

    /// Takes it: in the agenda some moments later.
    static func take(_ id: CalendarImport.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = ImportStore(db: visit.db)
        let one = try store.find(id, in: space)
        if try store.take(one.id, by: visit.person) {
            try ImportJob.enqueue(one.id, visit.db, at: visit.now)
            try visit.record(.calendarImported, one.name)
        }
        return visit.redirect(
            to: ImportPaths.one(one.id, in: space), notice: "agenda.import.taken")
    }

    static func destroy(_ id: CalendarImport.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let one = try ImportStore(db: visit.db).find(id, in: space)
        if one.state != .taken { try ImportStore(db: visit.db).delete(one.id, at: visit.now) }
        return visit.redirect(to: ImportPaths.all(in: space), notice: "agenda.import.dropped")
    }

    private static func ask(_ visit: Visit, _ error: String?) throws -> Response {
        var errors = FormErrors()
        if let error { errors.add("files", error) }
        return try visit.page(
            ImportFormPage(space: try visit.space, errors: errors),
            error == nil ? .ok : .unprocessable)
    }
}
