package import Foundation
package import Security
import Storage

/// Makes one backup: the database as of one moment by its own means, then the files that it names,
/// by their digests. What is stored meanwhile is not in it; nothing that is in it lacks its file.
package struct BackupMaking {
    private let ground: BackupGround
    private let folder: BackupFolder
    private let key: SealingKey

    package init(_ ground: BackupGround, in folder: BackupFolder, to key: SealingKey) {
        (self.ground, self.folder, self.key) = (ground, folder, key)
    }

    /// - Throws: `BackupError.underWay` while another one is being made.
    package func make(at now: Date) throws -> BackupStanding.Done {
        guard let hold = try ground.files.hold() else { throw BackupError.underWay }
        let begun = ContinuousClock.now
        let file = folder.file(folder.newName(now))
        let (summary, digest, size) = try withExtendedLifetime(hold) {
            switch ground.source {
            case .folder(let data): try copy(data, to: file, now)
            case .server(let pool): try copy(pool, to: file, now)
            }
        }
        return BackupStanding.Done(
            date: now, file: file, size: size, digest: digest.hex, files: summary.files,
            rows: summary.allRows, lacking: summary.missing.count + summary.altered.count,
            seconds: (ContinuousClock.now - begun) / .seconds(1))
    }

    private typealias Made = (BackupSummary, FileDigest, Int64)

    /// The copy lies in the folder of data for a while: it is not sealed yet.
    private func copy(_ data: String, to file: String, _ now: Date) throws -> Made {
        let path = ground.files.newTemporaryPath()
        defer { Self.remove(path) }
        let copy = try CopiedDatabase.make(of: data, at: path)
        let (manifest, rows, digests) = try copy.read { db in
            try noteErasures(db)
            return (try self.manifest(db, now), try db.rowCounts(), try named(in: db))
        }
        let writer = try BackupWriter(at: file, to: key, manifest)
        try addKeys(to: writer)
        try writer.add(BackupEntry(.database), from: try StoredFile(path: path))
        writer.note(rows: rows)
        return try finish(writer, digests)
    }

    private func copy(_ pool: DatabasePool, to file: String, _ now: Date) throws -> Made {
        let (writer, digests) = try pool.snapshot { snapshot in
            try noteErasures(snapshot.db)
            let digests = try named(in: snapshot.db)
            let writer = try BackupWriter(at: file, to: key, try manifest(snapshot.db, now))
            try addKeys(to: writer)
            for table in try snapshot.tables() {
                let entry = BackupEntry(.table, table.name, columns: table.columns)
                try writer.add(entry) { try snapshot.copy(table, $0) }
            }
            return (writer, digests)
        }
        return try finish(writer, digests)
    }

    private func finish(_ writer: BackupWriter, _ digests: [FileDigest]) throws -> Made {
        for digest in digests { try writer.add(digest, of: ground.files) }
        return try writer.finish()
    }

    private func addKeys(to writer: BackupWriter) throws {
        for (kind, key) in zip([BackupEntry.Kind.key, .formerKey], ground.keys) {
            try writer.add(BackupEntry(kind)) { sink in
                try key.withUnsafeBytes(sink)
                return nil
            }
        }
    }

    private func manifest(_ db: Database, _ now: Date) throws -> BackupManifest {
        let applied = try db.appliedMigrations()
        guard try AppliedMigration.left(of: ground.migrations, after: applied).isEmpty else {
            throw BackupError.olderSchema
        }
        return BackupManifest(
            engine: db.dialect.name, address: ground.address, name: ground.name,
            migrations: applied, at: now)
    }

    /// Beside the backup, and not in it.
    private func noteErasures(_ db: Database) throws {
        try ErasureList(folder: folder.path).add(try AuditStore(db: db).erasures())
    }

    /// Each once.
    private func named(in db: Database) throws -> [FileDigest] {
        let kept = try KeptFileStore(db: db, ground.declarations).all()
        return Set(kept.map(\.digest)).sorted().compactMap { FileDigest(hex: $0) }
    }

    private static func remove(_ path: String) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            // The next process that comes clears the bench.
        }
    }
}
