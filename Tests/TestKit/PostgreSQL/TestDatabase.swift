import Foundation
package import Storage

/// The database of one test: of a folder, or on the server that `PARVIS_TEST_DATABASE` names.
/// It is a copy of one that was migrated and populated once.
package final class TestDatabase: Sendable {
    /// Puts into a migrated database what every test begins with. It may use the folder.
    package typealias Populating = (DatabasePool, _ folder: String) throws -> Void

    /// Nil when the tests run on SQLite.
    package let address: ServerAddress?
    private let name: String
    private let server: TestServer?
    /// What the file of SQLite is copied from.
    private let model: String?

    /// Whether the tests run on a server.
    package static var isOnServer: Bool { server != nil }

    private static let url = ProcessInfo.processInfo.environment["PARVIS_TEST_DATABASE"] ?? ""
    private static let server = url.isEmpty ? nil : TestServer(url)
    private static let models = Shared<[[String]], String>()

    /// - Parameters:
    ///   - population: names what `populate` puts in, so that it is done once a process.
    ///   - own: a server that nobody else writes to; nil for that of all tests.
    package init(
        migrations: [Migration] = [], population: [String] = [], on own: OwnServer? = nil,
        _ populate: @escaping Populating = { _, _ in }
    ) throws {
        server = own.map { TestServer($0.url(), stays: false) } ?? Self.server
        name = "parvis_test_" + UUID().uuidString.filter { $0 != "-" }.lowercased()
        let seed = DatabaseSeed(
            migrations: migrations, population: population, populate: populate)
        address = try server?.make(name, seed)
        let isModelled = server == nil && !migrations.isEmpty
        model = isModelled ? try Self.models.value(seed.key) { try Self.model(seed) } : nil
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
        if let address { return try DatabasePool(server: address, options: options) }
        let file = folder + "/" + Self.file
        if let model, !FileManager.default.fileExists(atPath: file) {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try FileManager.default.copyItem(atPath: model, toPath: file)
        }
        return try DatabasePool(folder: folder, options: options)
    }

    private static let file = "parvis.sqlite"

    /// Once closed, the file is the whole database.
    private static func model(_ seed: DatabaseSeed) throws -> String {
        let folder = try ProcessEnd.folder("parvis-model")
        let pool = try DatabasePool(folder: folder, options: .temporary)
        try pool.migrate(seed.migrations)
        try seed.populate(pool, folder)
        try pool.close()
        return folder + "/" + file
    }
}

/// What a database holds before its test begins.
struct DatabaseSeed {
    let migrations: [Migration]
    let population: [String]
    let populate: TestDatabase.Populating

    var key: [[String]] { [migrations.map(\.name), population] }
}
