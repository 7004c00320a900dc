import Community
import Foundation
import Security
import Storage

/// Takes a backup to put it where a site is to be.
final class RestoringTaker: BackupTaker {
    /// Rows that a server counted, by the names of their tables.
    private(set) var rows: [String: Int] = [:]
    /// The digests of the files that are back.
    private(set) var files: Set<String> = []
    /// Files that were not what was stored any more when the backup was made.
    private(set) var leftOut = 0
    private let folder: SiteFolder
    private let store: FileStore
    /// Where the database is on a server.
    private let filling: ServerFilling?
    private var output: DurableFile?
    private var file: (path: String, handle: FileHandle)?
    private var key: [UInt8] = []
    private var isTable = false

    init(_ folder: SiteFolder, _ store: FileStore, _ filling: ServerFilling? = nil) {
        (self.folder, self.store, self.filling) = (folder, store, filling)
    }

    func begin(_ entry: BackupEntry) throws {
        isTable = entry.kind == .table
        switch entry.kind {
        case .database: output = try DurableFile(at: folder.databaseFile)
        case .table: try filling?.begin(entry.table)
        case .file:
            let path = store.newTemporaryPath()
            try Data().write(to: URL(filePath: path))
            file = (path, try FileHandle(forWritingTo: URL(filePath: path)))
        case .key, .formerKey: key = []
        }
    }

    func take(_ bytes: [UInt8]) throws {
        if let output {
            try output.write(bytes)
        } else if let file {
            try file.handle.write(contentsOf: Data(bytes))
        } else if isTable {
            try filling?.put(bytes)
        } else {
            key += bytes
        }
    }

    func end(_ entry: BackupEntry, _ end: BackupEnd) throws {
        switch entry.kind {
        case .database:
            _ = try output?.settle()
            try output?.finish()
            output = nil
        case .table: rows[entry.name] = try filling?.end(entry.table)
        case .file: try adopt(entry.name, end)
        case .key: try place(folder.keyFile)
        case .formerKey: try place(folder.formerKeyFile)
        }
    }

    private func adopt(_ name: String, _ end: BackupEnd) throws {
        guard let file else { return }
        try file.handle.close()
        self.file = nil
        files.insert(name)
        guard name == end.digest, let digest = FileDigest(hex: name) else {
            leftOut += 1
            return try FileManager.default.removeItem(atPath: file.path)
        }
        try store.adopt(file.path, as: digest)
    }

    /// One that lies there already must be the same: what it signed is in the backup.
    private func place(_ path: String) throws {
        guard let there = try KeyFile.read(at: path) else {
            return try KeyFile.write(key, at: path)
        }
        guard there == key else { throw RestoreError.otherKey(path) }
    }
}
