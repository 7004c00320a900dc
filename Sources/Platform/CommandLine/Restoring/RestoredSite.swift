import Community
import Content
import Foundation
import Security
import Storage

/// A site that is brought back into a folder with nothing in it: the whole, or nothing. Until it is
/// whole a note says so, and another try begins anew.
struct RestoredSite {
    /// What there is to tell of it.
    struct Told {
        let report: BackupInspection.Report
        let settled: Restoration.Told
        /// Files that could not be brought back as they were.
        let lacking: Int
        /// Whether a list of later erasures was found beside the backup.
        let hasErasures: Bool
    }

    let folder: SiteFolder
    let options: SiteOptions
    let inspection: BackupInspection

    /// - Throws: `RestoreError`, before anything is changed.
    func make() throws -> Told {
        guard try !folder.hasSite else { throw StartError.alreadyThere(folder.path) }
        try requireEmpty()
        let report = try Self.refusing(inspection.file) { try inspection.run(isDeep: false) }
        let engine = folder.server == nil ? Dialect.sqlite.name : Dialect.postgresql.name
        guard report.manifest.engine == engine else {
            throw BackupError.otherEngine(found: report.manifest.engine, wanted: engine)
        }
        let erasures = try ErasureList(folder: parent).read()
        var leftOut = 0
        func settle(_ site: Site) throws -> Restoration.Told {
            try site.database.write { db in
                try Restoration(site, made: report.manifest.date).settle(
                    db, erasures: erasures, subject: name, at: site.clock.now())
            }
        }
        let settled = try NewSite(folder: folder).make(
            options, lay: { leftOut = try lay(report) }, settle)
        return Told(
            report: report, settled: settled, lacking: leftOut + report.summary.missing.count,
            hasErasures: ErasureList(folder: parent).isThere)
    }

    static func refusing<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error where !(error is RestoreError) {
            throw RestoreError.refused(file, why: Program.sentence(error))
        }
    }

    private var url: URL { URL(filePath: inspection.file) }
    private var name: String { url.lastPathComponent }
    private var parent: String { url.deletingLastPathComponent().path }

    /// - Returns: how many files were left out.
    private func lay(_ report: BackupInspection.Report) throws -> Int {
        let files = try FileStore(folder: folder.path)
        guard let hold = try files.hold() else { throw BackupError.underWay }
        return try withExtendedLifetime(hold) {
            guard folder.server != nil else { return try layFile(files) }
            return try layRows(report.manifest, files)
        }
    }

    private func layFile(_ files: FileStore) throws -> Int {
        let taker = RestoringTaker(folder, files)
        let reader = try BackupReader(inspection.file, inspection.key)
        let summary = try reader.read(into: taker)
        try BackupInspection.verify(
            CopiedDatabase(path: folder.databaseFile), reader.manifest, summary, taker.files)
        return taker.leftOut
    }

    private func layRows(_ manifest: BackupManifest, _ files: FileStore) throws -> Int {
        let database = try folder.openDatabase()
        if try database.isEmpty {
            guard try database.read({ try $0.rowCounts() }).isEmpty else {
                throw RestoreError.databaseNotEmpty
            }
        } else {
            // What a try before has left: a site would have been refused.
            try database.clear()
        }
        try database.migrate(
            Site.migrations(features).filter { manifest.migrations[$0.name] != nil })
        let leftOut = try database.fill { filling in
            let taker = RestoringTaker(folder, files, filling)
            let summary = try BackupReader(inspection.file, inspection.key).read(into: taker)
            for (table, said) in summary.rows where taker.rows[table] != said {
                throw BackupError.miscounted(
                    table: table, said: said, found: taker.rows[table] ?? 0)
            }
            return taker.leftOut
        }
        try database.close()
        return leftOut
    }

    /// Nothing lies there but a key that was brought, or what a try before has left.
    private func requireEmpty() throws {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder.path),
            !manager.fileExists(atPath: folder.path + NewSite.note)
        else { return }
        let harmless = ["lost+found", "parvis.lock", "parvis.key", "parvis.key.former"]
        let found = try manager.contentsOfDirectory(atPath: folder.path).sorted()
            .first { !harmless.contains($0) }
        if let found { throw RestoreError.notEmpty(folder.path, found: found) }
    }
}
