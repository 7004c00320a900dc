import Community
import Content
import Foundation
import Security
import Storage

/// Opens a whole backup and looks at everything in it, so that it can be brought back; only a
/// temporary folder is written to, and emptied again.
struct BackupInspection {
    /// What was found.
    struct Report {
        let manifest: BackupManifest
        let summary: BackupSummary
        /// Whether its database was read through: that of a server is by its server alone.
        let isRead: Bool
    }

    let file: String
    let key: OpeningKey

    /// - Parameter isDeep: whether the database is unpacked and read through.
    /// - Throws: `SealingError`, `BackupError`, `StorageError` with the first thing that is wrong.
    func run(isDeep: Bool) throws -> Report {
        let reader = try BackupReader(file, key)
        try Self.requireKnown(reader.manifest)
        let taker = try InspectingTaker(unpacks: isDeep)
        defer { taker.clear() }
        let summary = try reader.read(into: taker)
        for (table, said) in summary.rows {
            guard let found = taker.rows[table], found != said else { continue }
            throw BackupError.miscounted(table: table, said: said, found: found)
        }
        guard let database = taker.database else {
            return Report(manifest: reader.manifest, summary: summary, isRead: false)
        }
        try Self.verify(database, reader.manifest, summary, taker.files)
        return Report(manifest: reader.manifest, summary: summary, isRead: true)
    }

    /// Refuses a database that a newer program has changed.
    static func requireKnown(_ manifest: BackupManifest) throws {
        guard let applied = manifest.applied else {
            throw BackupError.malformed("its migrations cannot be read")
        }
        _ = try AppliedMigration.left(of: Site.migrations(features), after: applied)
    }

    /// Pages, references, rows, and that each file that a row names is there.
    static func verify(
        _ database: CopiedDatabase, _ manifest: BackupManifest, _ summary: BackupSummary,
        _ files: Set<String>
    ) throws {
        try database.verify()
        try database.read { db in
            let counts = try db.rowCounts()
            for (table, said) in summary.rows where counts[table] != said {
                throw BackupError.miscounted(table: table, said: said, found: counts[table] ?? 0)
            }
            // An older schema may not have the tables that are asked.
            guard manifest.migrations.count == Site.migrations(features).count else { return }
            let known = files.union(summary.missing)
            let lacking = try KeptFileStore(db: db, Declarations(of: features)).all()
                .first { !known.contains($0.digest) }
            if let lacking {
                throw BackupError.malformed("the file \(lacking.digest) is named and not there")
            }
        }
    }
}
