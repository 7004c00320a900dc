internal import CPQ

/// What an administrator types at a server, outside of transactions: whole databases are made
/// and dropped here, for figures and tests.
package final class ServerConsole: Sendable {
    private let server: ServerAddress
    // Opened when it is first needed, and again when it was lost.
    private let handle = Lock<OpaquePointer?>(nil)

    package init(_ server: ServerAddress) { self.server = server }

    deinit { handle.withLock { PQfinish($0) } }

    /// - template: the database that it begins as.
    /// - Returns: where it is.
    package func create(_ name: String, template: String = "template0") throws -> ServerAddress {
        // Its files are copied, which is sooner done than to log each of their pages.
        try run(
            .trusted(
                """
                CREATE DATABASE \(try plain(name)) TEMPLATE \(try plain(template))
                STRATEGY file_copy
                """))
        return try server.database(name)
    }

    /// Drops a database, whoever uses it; none is no error.
    package func drop(_ name: String) throws {
        try run(.trusted("DROP DATABASE IF EXISTS \(try plain(name)) WITH (FORCE)"))
    }

    package func exists(_ name: String) throws -> Bool {
        try run(.trusted("SELECT 1 FROM pg_database WHERE datname = '\(try plain(name))'")) != ""
    }

    /// The first cell of the answer as a text, "" when there is none.
    @discardableResult
    package func run(_ command: SQL) throws -> String {
        try handle.withLock { handle in
            if handle == nil || PQstatus(handle) != CONNECTION_OK {
                PQfinish(handle)
                handle = CStrings.with(
                    server.parameters.map(\.0), server.parameters.map(\.1)
                ) { PQconnectdbParams($0, $1, 1) }
                parvis_pq_be_quiet(handle)
            }
            guard let open = handle, PQstatus(open) == CONNECTION_OK else {
                throw StorageError.unavailable(detail: String(cString: PQerrorMessage(handle)))
            }
            return try Self.run(command, open)
        }
    }

    private static func run(_ command: SQL, _ handle: OpaquePointer) throws -> String {
        guard let result = PQexec(handle, command.text) else {
            throw StorageError.unavailable(detail: String(cString: PQerrorMessage(handle)))
        }
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw ServerFailure(result).error(command.text)
        }
        guard PQntuples(result) > 0, let cell = PQgetvalue(result, 0, 0) else { return "" }
        return String(cString: cell)
    }

    private func plain(_ name: String) throws -> String {
        let allowed = "abcdefghijklmnopqrstuvwxyz0123456789_"
        guard !name.isEmpty, name.allSatisfy(allowed.contains) else {
            throw StorageError.refused(why: "a database is named with letters, digits and _")
        }
        return name
    }
}
