import Community
import Content
import Foundation
import ICalendar
import Storage

/// Takes a calendar file into the agenda in pieces, each a transaction of its own that notes how
/// far it came: after a crash the next piece goes on from there.
enum ImportJob {
    private static let name = "agenda.import"
    private static let piece = 50

    static let job = JobKind(name: name, prepare: read) { found, context in
        if let found { try take(found, context) }
    }

    /// Files that nobody took.
    static let sweep = JobKind(name: "agenda.imports", every: 3600) { _, context in
        try ImportStore(db: context.db).sweep(
            before: context.now.addingTimeInterval(-ImportStore.kept), limit: 50, at: context.now)
    }

    static func enqueue(_ id: CalendarImport.ID, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(name, payload: id.description, at: now)
    }

    private struct Found {
        let id: CalendarImport.ID
        let space: Space
        let series: [CalendarSeries]
    }

    private static func read(_ payload: String, _ site: Site) throws -> Found? {
        guard let id = CalendarImport.ID(segment: payload) else { return nil }
        return try site.database.read { db -> Found? in
            guard let one = try ImportStore(db: db).find(id), one.state == .taken,
                let space = try SpaceStore(db: db).find(one.space)
            else { return nil }
            let file = try ImportReading(site: site, space: space).file(one.digest)
            return Found(id: id, space: space, series: file.series)
        }
    }

    private static func take(_ found: Found, _ context: JobContext) throws {
        let store = ImportStore(db: context.db)
        guard let one = try store.find(found.id), one.state == .taken else { return }
        let start = min(one.done, found.series.count)
        let end = min(start + piece, found.series.count)
        let locale = try one.person.flatMap { try PersonStore(db: context.db).find($0)?.locale }
        let words = context.site.catalogues.words(locale ?? context.site.options.locale)
        let plan = try ImportPlan(
            Array(found.series[start..<end]), in: found.space, words, context.db,
            at: context.now)
        let taking = ImportTaking(db: context.db, space: found.space, one: one, now: context.now)
        var (added, changed) = (0, 0)
        var refused: [String] = []
        for step in plan.steps {
            guard try isTaken(step, taking, context) else {
                refused.append("\(step.event.line) \(step.event.content.title)")
                continue
            }
            if step.fate == .added { added += 1 }
            if step.fate == .changed { changed += 1 }
        }
        let isOver = end == found.series.count
        try store.advance(
            one.id, to: end, added: added, changed: changed, refused: refused, isOver: isOver)
        guard isOver else { return try enqueue(one.id, context.db, at: context.now) }
        try ImportAnnouncement(one, in: found.space, context).publish()
    }

    /// One that the schema refuses is left out, and said; the others are taken.
    private static func isTaken(
        _ step: ImportStep, _ taking: ImportTaking, _ context: JobContext
    ) throws -> Bool {
        do {
            try context.db.savepoint { try taking.take(step) }
            return true
        } catch StorageError.constraint {
            return false
        }
    }
}

extension AuditAction {
    static let calendarImported = AuditAction("calendarImported")
}
