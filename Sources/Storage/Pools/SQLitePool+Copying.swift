internal import Glibc

extension SQLitePool {
    func copy(to path: String) throws { try Self.copy(self.path, to: path) }

    /// Copies the database of a file, as of one moment, to a new file: written aside,
    /// checked, forced to the disk, then renamed to `path`.
    /// Throws `corrupt` when the copy does not pass the engine's own check.
    static func copy(_ source: String, to path: String) throws {
        let partial = path + ".partial"
        try Disk.remove(partial)
        do {
            try Disk.write([], to: partial)
            try SQLiteConnection.copy(source, to: partial)
            try SQLiteConnection.verify(partial)
            try Disk.sync(partial)
            try Disk.rename(partial, to: path)
            try Disk.sync(Disk.parent(of: path))
        } catch {
            unlink(partial)
            throw error
        }
    }

    /// Reads the whole database. Throws `corrupt` with the first damage, and
    /// `constraint` when a row is left without its parent.
    func verify() throws { try SQLiteConnection.verify(path) }

    /// The copy made before a migration; the last three are kept.
    func keepCopy(before migration: String) throws {
        let backups = folder + "/backups"
        try Disk.makeFolder(backups)
        try copy(to: "\(backups)/before-\(migration).sqlite")
        let copies = try Disk.names(in: backups).filter { $0.hasPrefix("before-") }
        let dated = try copies.map { name in
            (name, try Disk.status("\(backups)/\(name)")?.st_mtim ?? timespec())
        }
        let newestFirst = dated.sorted {
            ($0.1.tv_sec, $0.1.tv_nsec) > ($1.1.tv_sec, $1.1.tv_nsec)
        }
        for (name, _) in newestFirst.dropFirst(3) { try Disk.remove("\(backups)/\(name)") }
    }
}
