package import Community
import Foundation
import Security
package import Storage

/// The folder of a site's data: its database, its files and its key.
package struct SiteFolder {
    package let path: String
    package let keyFile: String

    package init(path: String, keyFile: String = "") {
        self.path = path
        self.keyFile = keyFile.isEmpty ? path + "/parvis.key" : keyFile
    }

    package init(_ config: Config) {
        self.init(path: config.data, keyFile: config.keyFile)
    }

    /// Whether there is a whole site in it; what `NewSite` did not finish is none.
    package var hasSite: Bool {
        FileManager.default.fileExists(atPath: path + "/parvis.sqlite")
            && !FileManager.default.fileExists(atPath: path + NewSite.note)
    }

    /// Opens, locks and migrates the database, and composes the site over it.
    package func open(
        _ options: SiteOptions, clock: Clock = .system, storage: StorageOptions = StorageOptions(),
        log: Log = .standardError
    ) throws -> Site {
        let database = try DatabasePool(folder: path, options: storage)
        try database.migrate(Site.migrations(features))
        return try compose(options, database, clock: clock, log: log)
    }

    /// The site over a database that is open; reads no table.
    func compose(
        _ options: SiteOptions, _ database: DatabasePool, clock: Clock = .system,
        log: Log = .standardError
    ) throws -> Site {
        try Site(
            options, features: features, database: database, files: try FileStore(folder: path),
            keys: [try KeyFile.readOrCreate(at: keyFile)], clock: clock, log: log)
    }
}
