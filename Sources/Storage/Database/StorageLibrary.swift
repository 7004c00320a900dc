internal import CPQ
internal import CSQLite

/// What keeps the rows, with the version that is loaded.
package struct StorageLibrary: Sendable {
    package let name: String
    /// "3.40.1"
    package let version: String
    /// How the name of its package of Debian begins; nil for a server of its own.
    package let package: String?
    /// Where the makers tell of its faults.
    package let news: String?

    /// SQLite and libpq, and the server of the database if there is one.
    /// - Parameter server: the version of that server.
    package static func all(server: String?) -> [StorageLibrary] {
        let client = PQlibVersion()
        let libraries = [
            StorageLibrary(
                name: "SQLite", version: String(cString: sqlite3_libversion()),
                package: "libsqlite3-0", news: nil),
            StorageLibrary(
                name: "libpq", version: "\(client / 10_000).\(client % 10_000)",
                package: "libpq5", news: nil),
        ]
        let own = server.map {
            StorageLibrary(
                name: "PostgreSQL", version: $0, package: nil,
                news: "https://www.postgresql.org/support/security/")
        }
        return [own].compactMap(\.self) + libraries
    }
}

extension Database {
    /// The version of the server of the database, as it tells it itself; nil for a file.
    package func serverVersion() throws -> String? {
        guard case .postgresql = dialect else { return nil }
        return try value("SELECT current_setting('server_version') AS version")
    }
}
