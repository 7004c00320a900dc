import Community
import Foundation
import Storage

/// Takes a backup to look at it: counts the rows of tables, notes the files, and unpacks a database
/// that is a file.
final class InspectingTaker: BackupTaker {
    /// Of the tables of a server, by their names.
    private(set) var rows: [String: Int] = [:]
    private(set) var files: Set<String> = []
    /// Unpacked, if it was to be.
    private(set) var database: CopiedDatabase?
    private let folder: String?
    private var output: DurableFile?
    private var lines = 0

    init(unpacks: Bool) throws {
        folder =
            unpacks
            ? FileManager.default.temporaryDirectory.path + "/parvis-verify-" + UUID().uuidString
            : nil
        guard let folder else { return }
        // What is unpacked is in clear.
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    func begin(_ entry: BackupEntry) throws {
        lines = 0
        if entry.kind == .database, let folder {
            output = try DurableFile(at: folder + "/database")
        }
    }

    func take(_ bytes: [UInt8]) throws {
        try output?.write(bytes)
        // A line of `COPY` is a row; an end of line in a text is written otherwise.
        lines += bytes.count { $0 == 0x0A }
    }

    func end(_ entry: BackupEntry, _ end: BackupEnd) throws {
        switch entry.kind {
        case .table: rows[entry.name] = lines
        case .file: files.insert(entry.name)
        case .database:
            guard let output, let folder else { return }
            _ = try output.settle()
            try output.finish()
            self.output = nil
            database = CopiedDatabase(path: folder + "/database")
        case .key, .formerKey: break
        }
    }

    func clear() {
        guard let folder else { return }
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            Program.complain(error)
        }
    }
}
