import Community
import Content
import Foundation
import Glibc
import Storage

/// A site that is being made. A note in its folder says so until it is whole: what an
/// interruption leaves is not taken for a site, and the next attempt begins anew.
struct NewSite {
    let folder: SiteFolder

    static let note = "/unfinished"

    /// Opens an empty site, gives it to `body`, and closes it. If `body` fails, nothing that was
    /// made stays.
    /// - Parameter lay: puts there what the site is to begin with; nil for nothing.
    /// - Throws: `StartError.alreadyThere`, and whatever `body` throws.
    func make<T>(
        _ options: SiteOptions, clock: Clock = .system,
        storage: StorageOptions = StorageOptions(), lay: (() throws -> Void)? = nil,
        _ body: (Site) throws -> T
    ) throws -> T {
        guard try !folder.hasSite else { throw StartError.alreadyThere(folder.path) }
        if exists(Self.note) { try removeTraces() }
        let keys = [folder.keyFile, folder.formerKeyFile].filter { (path: String) in
            !exists("", at: path)
        }
        do {
            try begin()
            try lay?()
            let made = try fill(options, clock, storage, body)
            sync()
            try FileManager.default.removeItem(atPath: folder.path + Self.note)
            return made
        } catch StorageError.locked(let path) {
            throw StorageError.locked(folder: path)
        } catch {
            try removeTraces()
            for key in keys { try remove(key) }
            throw error
        }
    }

    private func fill<T>(
        _ options: SiteOptions, _ clock: Clock, _ storage: StorageOptions,
        _ body: (Site) throws -> T
    ) throws -> T {
        let site = try folder.open(options, clock: clock, storage: storage)
        do {
            let made = try body(site)
            try site.database.close()
            return made
        } catch {
            try site.database.close()
            throw error
        }
    }

    private func begin() throws {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: folder.path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try Data().write(to: URL(filePath: folder.path + Self.note))
    }

    /// Only what a site makes; whatever else lies in the folder is somebody's.
    private func removeTraces() throws {
        let names = [
            "/parvis.sqlite", "/parvis.sqlite-wal", "/parvis.sqlite-shm", "/files", "/backups",
            Self.note, "/parvis.lock", "/parvis.folder", AuditWitness.file,
        ]
        for name in names { try remove(folder.path + name) }
    }

    private func remove(_ path: String) throws {
        guard exists("", at: path) else { return }
        try FileManager.default.removeItem(atPath: path)
    }

    private func exists(_ name: String, at path: String? = nil) -> Bool {
        FileManager.default.fileExists(atPath: (path ?? folder.path) + name)
    }
}
