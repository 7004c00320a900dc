/// A database of SQLite that stands in a file by itself, which nobody writes: a copy, as a backup
/// takes one along.
package struct CopiedDatabase {
    private let path: String

    package init(path: String) { self.path = path }

    /// Copies the database of a data folder as of one moment, whoever has it open, by a connection
    /// that can neither write nor checkpoint; the copy is then read through. It asks for no lock:
    /// a server may run there.
    /// - Throws: `corrupt` or `constraint` if the copy does not pass the engine's own checks.
    package static func make(of folder: String, at path: String) throws -> CopiedDatabase {
        let source = folder + "/" + DataFolder.name
        guard try Disk.status(source) != nil else {
            throw StorageError.io(detail: "there is no \(source)")
        }
        try SQLitePool.copy(source, to: path)
        return CopiedDatabase(path: path)
    }

    /// Reads the whole file. Throws `corrupt` with the first damage, and `constraint` when a row is
    /// left without its parent.
    package func verify() throws { try SQLiteConnection.verify(path) }

    /// Reads in one transaction that may last.
    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var options = StorageOptions()
        options.readLimit = 86_400
        let reader = try SQLiteReader(path: path, options: options, generation: Generation())
        return try reader.read(body)
    }
}
