import Community
import Foundation
import HTTP
import Storage

/// Files that are brought in: sent, looked at, taken. Between the two the server keeps the file;
/// the form says nothing but yes.
struct Imports {
    let kind: ImportKind

    init(_ kind: ImportKind) { self.kind = kind }

    func index(_ visit: Visit) throws -> Response {
        try ask(visit, nil)
    }

    /// Reads the file before it is kept: what cannot be read is said at once.
    func create(_ visit: Visit) throws -> Response {
        let sent = try ImportSending(kind, visit)
        let (space, person) = (try visit.space, try visit.person)
        guard let file = sent.file else { return try ask(visit, sent.fault, sent.pasted) }
        do {
            let sheet = try kind.settings(of: file, in: space, visit.words, visit.site, visit.db)
            let id = try visit.write { db in
                let id = try FileImportStore(db: db).create(
                    file, of: kind, sheet, by: person, in: space, at: visit.now)
                try sent.remove(db)
                return id
            }
            return visit.redirect(to: kind.one(id, in: space))
        } catch let refusal as ImportRefusal {
            try visit.write { try sent.remove($0) }
            return try ask(visit, refusal.sentence, sent.pasted)
        }
    }

    func show(_ id: FileImport.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let one = try FileImportStore(db: visit.db).find(id, of: kind, in: space)
        guard one.state == .shown else {
            let problems = try ImportReportStore(db: visit.db).problems(of: id)
            return try visit.page(ImportPage(one, kind, problems, space, visit))
        }
        guard !kind.asksColumns(of: one) else {
            return visit.redirect(to: kind.columns(id, in: space))
        }
        do {
            let file = try one.file(of: kind, in: space, visit.words, visit.site)
            return try visit.readingAnew { try preview(one, file, space, $0) }
        } catch let refusal as ImportRefusal {
            return try ask(visit, refusal.sentence)
        }
    }

    /// What would become of each of its things, compared with what is there now.
    private func preview(
        _ one: FileImport, _ file: ImportFile, _ space: Space, _ visit: Visit
    ) throws -> Response {
        let context = ImportContext(
            site: visit.site, db: visit.db, space: space, person: one.person, words: visit.words,
            now: visit.now)
        let plan = try file.plan(0..<file.count, context)
        return try visit.page(ImportPage(one, kind, file, plan, space, visit))
    }

    /// Takes it: it is there some moments later.
    func take(_ id: FileImport.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = FileImportStore(db: visit.db)
        let one = try store.find(id, of: kind, in: space)
        guard one.state != .shown || !kind.asksColumns(of: one) else {
            return visit.redirect(to: kind.columns(id, in: space))
        }
        if try store.take(one.id, by: visit.person) {
            try ImportJobs.enqueue(one.id, visit.db, at: visit.now)
            try visit.record(kind.audit, one.name)
        }
        return visit.redirect(to: kind.one(one.id, in: space), notice: "imports.taken")
    }

    func destroy(_ id: FileImport.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = FileImportStore(db: visit.db)
        let one = try store.find(id, of: kind, in: space)
        if one.state != .taken { try store.delete(one.id, at: visit.now) }
        return visit.redirect(to: kind.all(in: space), notice: "imports.dropped")
    }

    private func ask(
        _ visit: Visit, _ error: String?, _ pasted: String = ""
    ) throws -> Response {
        var errors = FormErrors()
        if let error { errors.add(pasted.isEmpty ? "files" : "pasted", error) }
        let space = try visit.space
        let recent = try FileImportStore(db: visit.db).recent(of: kind, in: space)
        return try visit.page(
            ImportFormPage(kind, space, errors, recent, pasted, visit.words),
            error == nil ? .ok : .unprocessable)
    }
}
