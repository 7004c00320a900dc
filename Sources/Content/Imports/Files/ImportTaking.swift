import Community
import Foundation
import Storage

/// Takes the things of a file piece by piece, each in a transaction that notes how far it came:
/// after a crash the next piece goes on from there.
struct ImportTaking {
    let site: Site
    let kind: ImportKind
    let id: FileImport.ID
    let space: Space
    let words: Localization
    let file: ImportFile

    /// Some more of it: what takes long is made ready before the transaction.
    /// - Returns: whether there is more to take.
    func takeSome() throws -> Bool {
        let ready = try makeReady()
        return try site.database.write { try take($0, ready) }
    }

    private typealias Ready = (piece: Range<Int>, plan: (ImportContext) throws -> ImportPlan)

    private func makeReady() throws -> Ready? {
        guard let ready = file.ready,
            let one = try site.database.read({ try FileImportStore(db: $0).find(id) }),
            one.state == .taken
        else { return nil }
        let piece = piece(of: one)
        return (piece, try ready(piece, site))
    }

    private func piece(of one: FileImport) -> Range<Int> {
        let start = min(one.done, file.count)
        return start..<min(start + kind.piece, file.count)
    }

    /// In one transaction.
    private func take(_ db: Database, _ ready: Ready?) throws -> Bool {
        let store = FileImportStore(db: db)
        // Others may have taken some of it meanwhile, or dropped it with its space.
        guard let one = try store.find(id), one.state == .taken else { return false }
        let context = ImportContext(
            site: site, db: db, space: space, person: one.person, words: words,
            now: site.clock.now())
        let piece = piece(of: one)
        var report = ImportReport()
        if piece.lowerBound == 0 { report.problems = file.problems }
        let plan: ImportPlan
        if let ready, ready.piece == piece {
            plan = try ready.plan(context)
        } else {
            plan = try file.plan(piece, context)
        }
        report.problems += plan.problems
        for step in plan.steps where step.fate == .refused { report.leaveOut(step, step.text()) }
        try take(plan, &report, context)
        try ImportReportStore(db: db).add(report, from: piece.lowerBound, to: id)
        try store.advance(id, to: piece.upperBound, of: file.count, report)
        guard piece.upperBound == file.count else { return true }
        try kind.tell(try ImportReportStore(db: db).outcome(of: id), context)
        try ImportReportStore(db: db).forgetItems(of: id)
        return false
    }

    /// Together, since most hold nothing that is refused; where one is, each for itself.
    private func take(
        _ plan: ImportPlan, _ report: inout ImportReport, _ context: ImportContext
    ) throws {
        let together: ImportPlan.Together =
            plan.together ?? { context in
                try plan.steps.map { try $0.fate.changes ? $0.take(context) : nil }
            }
        do {
            let items = try context.db.savepoint { try together(context) }
            for (step, item) in zip(plan.steps, items) where step.fate.changes {
                report.add(item, step.fate)
            }
        } catch StorageError.constraint {
            try takeEach(plan.steps, &report, context)
        } catch is ImportRefusal {
            try takeEach(plan.steps, &report, context)
        }
    }

    private func takeEach(
        _ steps: [ImportStep], _ report: inout ImportReport, _ context: ImportContext
    ) throws {
        for step in steps where step.fate.changes { try take(step, &report, context) }
    }

    /// One that the schema or its feature refuses is left out, and said; the others are taken.
    private func take(
        _ step: ImportStep, _ report: inout ImportReport, _ context: ImportContext
    ) throws {
        do {
            let item = try context.db.savepoint { try step.take(context) }
            report.add(item, step.fate)
        } catch StorageError.constraint {
            report.leaveOut(step, words(kind.texts + "notKept"))
        } catch let refusal as ImportRefusal {
            report.leaveOut(step, refusal.sentence)
        }
    }
}
