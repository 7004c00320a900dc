extension SQLiteConnection {
    /// Copies the database of a path, as of one moment, into an empty file.
    static func copy(_ path: String, to copy: String) throws {
        let source = try open(path, for: .copying)
        defer { source.close() }
        try source.control("VACUUM INTO \(copy)")
    }

    /// Reads a whole database file. Throws `corrupt` with the first damage,
    /// and `constraint` when a row is left without its parent.
    static func verify(_ path: String) throws {
        let copy = try open(path, for: .copying)
        defer { copy.close() }
        try copy.requireWholePages()
        try copy.requireParents()
    }

    private func requireWholePages() throws {
        var report: [String] = []
        try hooks.permitting {
            try run("PRAGMA integrity_check(1)") { row in
                report.append(row.text(at: 0))
                return true
            }
        }
        guard report == ["ok"] else {
            throw StorageError.corrupt(detail: report.joined(separator: "; "))
        }
    }
}
