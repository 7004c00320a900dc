package import Community
import Content
import Foundation
import Security
package import Storage

/// The folder of a site's data: its database unless that is on a server, its files and its key.
package struct SiteFolder {
    package let path: String
    package let keyFile: String
    /// Where the key before it is after a rotation; often there is none.
    package let formerKeyFile: String

    /// Where the database is; nil for this folder.
    let server: ServerAddress?
    /// Where it can be read as well.
    let replicas: [ServerAddress]

    package init(
        path: String, keyFile: String = "", formerKeyFile: String = "",
        server: ServerAddress? = nil, replicas: [ServerAddress] = []
    ) {
        self.path = path
        self.server = server
        self.replicas = replicas
        let key = keyFile.isEmpty ? path + "/parvis.key" : keyFile
        self.keyFile = key
        self.formerKeyFile = formerKeyFile.isEmpty ? key + ".former" : formerKeyFile
    }

    package init(_ config: Config) throws {
        self.init(
            path: config.data, keyFile: config.keyFile, formerKeyFile: config.formerKeyFile,
            server: try config.server(), replicas: try config.replicas())
    }

    /// Where the database is unless it is on a server.
    var databaseFile: String { path + "/parvis.sqlite" }

    /// Whether there is a whole site in it; what `NewSite` did not finish is none.
    package var hasSite: Bool {
        get throws {
            if FileManager.default.fileExists(atPath: path + NewSite.note) { return false }
            guard let server else {
                return FileManager.default.fileExists(atPath: databaseFile)
            }
            let database = try DatabasePool(server: server)
            guard try !database.isEmpty else { return false }
            return try !database.read { try SpaceStore(db: $0).all().isEmpty }
        }
    }

    /// Opens the database as it is.
    func openDatabase(_ storage: StorageOptions = StorageOptions()) throws -> DatabasePool {
        guard let server else { return try DatabasePool(folder: path, options: storage) }
        return try DatabasePool(server: server, replicas: replicas, options: storage)
    }

    /// Opens, locks and migrates the database, and composes the site over it.
    package func open(
        _ options: SiteOptions, clock: Clock = .system, storage: StorageOptions = StorageOptions(),
        log: Log = .standardError
    ) throws -> Site {
        let database = try openDatabase(storage)
        try database.migrate(Site.migrations(features))
        try requireCommonGround(database)
        return try compose(options, database, clock: clock, log: log)
    }

    /// Servers of one database sign with one key and see one folder of files.
    private func requireCommonGround(_ database: DatabasePool) throws {
        guard server != nil else { return }
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let key = Self.digest("key", of: try KeyFile.readOrCreate(at: keyFile))
        let former = try KeyFile.read(at: formerKeyFile).map { Self.digest("key", of: $0) }
        guard try database.agrees(on: "key", key, after: former) else {
            throw StartError.otherKey(keyFile)
        }
        let mark = try KeyFile.readOrCreate(at: path + "/parvis.folder")
        guard try database.agrees(on: "folder", Self.digest("folder", of: mark)) else {
            throw StartError.otherFolder(path)
        }
    }

    /// What can be told of a key.
    private static func digest(_ name: String, of key: [UInt8]) -> FileDigest {
        var digest = DigestStream()
        digest.update(Array("parvis \(name) ".utf8) + key)
        return digest.finish()
    }

    /// The key that signs, and the one before it as long as its file is there.
    var keys: [[UInt8]] {
        get throws {
            let former = try KeyFile.read(at: formerKeyFile)
            return [try KeyFile.readOrCreate(at: keyFile)] + [former].compactMap(\.self)
        }
    }

    /// The site over a database that is open; reads no table.
    func compose(
        _ options: SiteOptions, _ database: DatabasePool, clock: Clock = .system,
        log: Log = .standardError
    ) throws -> Site {
        try Site(
            options, features: features, database: database, files: try FileStore(folder: path),
            keys: try keys, witness: AuditWitness(folder: path), clock: clock, log: log)
    }
}
