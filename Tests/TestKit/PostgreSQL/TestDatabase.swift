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

    private static let url = ProcessInfo.processInfo.environment["PARVIS_TEST_DATABASE"] ?? ""
    private static let server = url.isEmpty ? nil : Server(url)

    package init(migrations: [Migration] = []) throws {
        server = Self.server
        name = "parvis_test_" + UUID().uuidString.filter { $0 != "-" }.lowercased()
        address = try server?.make(name, migrations)
    }

    deinit { server?.drop(name) }

    /// What a configuration says of it; "" for SQLite.
    package var url: String {
        guard address != nil, let parts = URLComponents(string: Self.url) else { return "" }
        var mine = parts
        mine.path = "/" + name
        return mine.string ?? ""
    }

    package func pool(folder: String, options: StorageOptions = .temporary) throws -> DatabasePool {
        guard let address else { return try DatabasePool(folder: folder, options: options) }
        return try DatabasePool(server: address, options: options)
    }
}

extension TestDatabase {
    /// The server of all tests, and the databases that others are made from.
    private final class Server: @unchecked Sendable {
        private let url: String
        // Guards what follows.
        private let lock = NSLock()
        private var console: ServerConsole?
        private var templates: [[String]: String] = [:]

        init(_ url: String) { self.url = url }

        func make(_ name: String, _ migrations: [Migration]) throws -> ServerAddress {
            lock.lock()
            defer { lock.unlock() }
            let console = try openConsole()
            return try console.create(name, template: template(migrations, console))
        }

        private func openConsole() throws -> ServerConsole {
            if let console { return console }
            let fresh = ServerConsole(try ServerAddress(url: url))
            console = fresh
            return fresh
        }

        /// Found again by the next run: its name is made of what it was taught.
        private func template(
            _ migrations: [Migration], _ console: ServerConsole
        ) throws -> String {
            guard !migrations.isEmpty else { return "template0" }
            let names = migrations.map(\.name)
            if let known = templates[names] { return known }
            let name = "parvis_template_" + Self.digest(of: migrations)
            if try !console.exists(name) { _ = try console.create(name) }
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
            lock.lock()
            defer { lock.unlock() }
            do { try console?.drop(name) } catch {
                print("the database \(name) stays: \(error)")
            }
        }
    }
}
