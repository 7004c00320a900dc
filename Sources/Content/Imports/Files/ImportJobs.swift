import Community
import Foundation
import Storage

/// Takes files in while nobody waits: each is read once, then taken in many short transactions,
/// for some seconds at a time, so that one does not keep all others waiting.
enum ImportJobs {
    private static let name = "content.import"
    private static let longest = Duration.seconds(20)

    static let take = JobKind(name: name, isLong: true, prepare: run) { id, context in
        if let id { try enqueue(id, context.db, at: context.now) }
    }

    /// Files that nobody took, and what was told of those that were.
    static let sweep = JobKind(name: "content.imports", every: 3600) { _, context in
        try FileImportStore(db: context.db).sweep(limit: 50, at: context.now)
    }

    static func enqueue(_ id: FileImport.ID, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(name, payload: id.description, at: now)
    }

    private struct Known {
        let one: FileImport
        let kind: ImportKind
        let space: Space
        let words: Localization
    }

    /// - Returns: the import if more of it is left.
    private static func run(_ payload: String, _ site: Site) throws -> FileImport.ID? {
        guard let id = FileImport.ID(segment: payload),
            let known = try site.database.read({ try find(id, site, $0) })
        else { return nil }
        do {
            return try take(known, site) ? id : nil
        } catch let refusal as ImportRefusal {
            try stop(known.one, refusal, site)
            return nil
        }
    }

    /// - Returns: whether more of it is left.
    private static func take(_ known: Known, _ site: Site) throws -> Bool {
        let file = try known.one.file(of: known.kind, in: known.space, known.words, site)
        let taking = ImportTaking(
            site: site, kind: known.kind, id: known.one.id, space: known.space,
            words: known.words, file: file)
        let clock = ContinuousClock()
        let start = clock.now
        while try taking.takeSome() {
            guard clock.now - start < longest else { return true }
        }
        return false
    }

    /// A file that is refused although it was shown is over, and says why.
    private static func stop(_ one: FileImport, _ refusal: ImportRefusal, _ site: Site) throws {
        var report = ImportReport()
        report.problems = [
            ImportProblem(line: 0, about: "", refusal.sentence, isRejection: true)
        ]
        try site.database.write { db in
            guard let one = try FileImportStore(db: db).find(one.id), one.state == .taken else {
                return
            }
            try ImportReportStore(db: db).add(report, from: one.done, to: one.id)
            try FileImportStore(db: db).advance(one.id, to: one.done, of: one.done, report)
        }
    }

    /// Nil for what is not to be taken.
    private static func find(_ id: FileImport.ID, _ site: Site, _ db: Database) throws -> Known? {
        guard let one = try FileImportStore(db: db).find(id), one.state == .taken,
            let kind = site.declarations.find(ImportKind.self, one.kind),
            let space = try SpaceStore(db: db).find(one.space)
        else { return nil }
        let locale = try one.person.flatMap { try PersonStore(db: db).find($0)?.locale }
        let words = site.catalogues.words(locale ?? site.options.locale)
        return Known(one: one, kind: kind, space: space, words: words)
    }
}
