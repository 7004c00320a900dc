import Foundation
package import Storage

/// The database of one test: of a folder, or on the server that `PARVIS_TEST_DATABASE` names.
/// There each test has a database of its own, made from one that was migrated once.
package final class TestDatabase: Sendable {
    /// Nil when the tests run on SQLite.
    package let address: ServerAddress?
    private let name: String
    private let server: Server?

    /// Whether the tests run on a server.
    package static var isOnServer: Bool { server != nil }

    private static let server = ProcessInfo.processInfo.environment["PARVIS_TEST_DATABASE"]
        .flatMap { $0.isEmpty ? nil : Server(url: $0) }

    package init(migrations: [Migration] = []) throws {
        server = Self.server
        name = "parvis_test_" + UUID().uuidString.filter { $0 != "-" }.lowercased()
        address = try server?.make(name, migrations)
    }

    deinit { server?.drop(name) }

    package func pool(folder: String, options: StorageOptions = .temporary) throws -> DatabasePool {
        guard let address else { return try DatabasePool(folder: folder, options: options) }
        return try DatabasePool(server: address, options: options)
    }
}

extension TestDatabase {
    /// The server of all tests, and what it has been taught.
    private final class Server: @unchecked Sendable {
        private let console: ServerConsole
        private let url: String
        private let lock = NSLock()
        private var templates: [[String]: String] = [:]

        init(url: String) {
            self.url = url
            console = ServerConsole(url)
        }

        func make(_ name: String, _ migrations: [Migration]) throws -> ServerAddress {
            lock.lock()
            defer { lock.unlock() }
            let template = try template(migrations)
            try console.run("CREATE DATABASE \(name) TEMPLATE \(template)")
            return try ServerAddress(url: url).database(name)
        }

        /// Found again by the next run: its name is made of what it was taught.
        private func template(_ migrations: [Migration]) throws -> String {
            guard !migrations.isEmpty else { return "template0" }
            let names = migrations.map(\.name)
            if let known = templates[names] { return known }
            let name = "parvis_template_" + Self.digest(of: migrations)
            if try console.run("SELECT 1 FROM pg_database WHERE datname = '\(name)'").isEmpty {
                try console.run("CREATE DATABASE \(name) TEMPLATE template0")
            }
            let pool = try DatabasePool(
                server: ServerAddress(url: url).database(name), options: .temporary)
            try pool.migrate(migrations)
            try pool.close()
            templates[names] = name
            return name
        }

        private static func digest(of migrations: [Migration]) -> String {
            var digest = DigestStream()
            for migration in migrations {
                digest.update(Array(migration.name.utf8))
                for statement in migration.statements {
                    digest.update(Array(statement.sql(for: .postgresql).text.utf8))
                }
            }
            return String(digest.finish().hex.prefix(32))
        }

        func drop(_ name: String) {
            do { try console.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") } catch {
                print("the database \(name) stays: \(error)")
            }
        }
    }
}
