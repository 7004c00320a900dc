import Foundation
import Storage

/// The server of all tests, and the databases that others are made from.
final class TestServer: @unchecked Sendable {
    private let url: String
    /// Whether it is there after the tests, with all that is not dropped.
    private let stays: Bool
    // Guards what follows.
    private let lock = NSLock()
    private var console: ServerConsole?
    private var templates: [[String]: String] = [:]
    private var models: [[[String]]: String] = [:]

    init(_ url: String, stays: Bool = true) {
        self.url = url
        self.stays = stays
    }

    func make(_ name: String, _ seed: DatabaseSeed) throws -> ServerAddress {
        lock.lock()
        defer { lock.unlock() }
        let console = try openConsole()
        return try console.create(name, template: model(seed, console))
    }

    func drop(_ name: String) {
        lock.lock()
        defer { lock.unlock() }
        do { try console?.drop(name) } catch {
            print("the database \(name) stays: \(error)")
        }
    }

    private func openConsole() throws -> ServerConsole {
        if let console { return console }
        let fresh = ServerConsole(try ServerAddress(url: url))
        console = fresh
        return fresh
    }

    /// A populated database. It goes away with the process: unlike the migrations, what populates
    /// it has no name that changes when it does.
    private func model(_ seed: DatabaseSeed, _ console: ServerConsole) throws -> String {
        let template = try template(seed.migrations, console)
        guard !seed.population.isEmpty else { return template }
        if let known = models[seed.key] { return known }
        let name = "parvis_model_" + UUID().uuidString.filter { $0 != "-" }.lowercased()
        let pool = try DatabasePool(
            server: console.create(name, template: template), options: .temporary)
        if stays { ProcessEnd.run { [self] in drop(name) } }
        try seed.populate(pool, ProcessEnd.folder("parvis-model"))
        try pool.close()
        models[seed.key] = name
        return name
    }

    /// A migrated database, found again by the next run: its name is made of what it was taught.
    private func template(_ migrations: [Migration], _ console: ServerConsole) throws -> String {
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
}
