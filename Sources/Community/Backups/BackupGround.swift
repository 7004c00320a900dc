import Foundation
package import Storage

/// What a backup is made of: a site that is served, or one that is not.
package struct BackupGround: Sendable {
    package enum Source: Sendable {
        /// The database in a folder of data, which a server may have open.
        case folder(String)
        case server(DatabasePool)
    }

    let source: Source
    let files: FileStore
    /// Which tables name files.
    let declarations: Declarations
    let migrations: [Migration]
    /// The key that signs, then the one before it.
    let keys: [[UInt8]]
    let address: String
    let name: String

    package init(
        _ source: Source, _ files: FileStore, of features: [Feature], keys: [[UInt8]],
        _ options: SiteOptions
    ) throws {
        (self.source, self.files) = (source, files)
        declarations = try Declarations(of: features)
        migrations = Site.migrations(features)
        (self.keys, address, name) = (keys, options.address, options.name)
    }

    package init(_ site: Site) throws {
        try self.init(
            site.database.isOnServer ? .server(site.database) : .folder(site.options.data),
            site.files, of: site.features, keys: site.keys, site.options)
    }
}
