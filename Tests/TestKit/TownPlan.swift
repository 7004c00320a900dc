package import Community
import Foundation
import Security
import Storage

/// What all towns of the same features have in common: their pages and texts, and a database
/// that holds the two spaces and the cast. Both are made once a process; each town then has a
/// copy of the database for itself.
package struct TownPlan {
    let features: [Feature]
    package let resources: SiteResources

    package static let keys = [[UInt8](repeating: 7, count: 32)]

    private struct Key: Hashable {
        let folder: String
        let names: [String]
        let pages: [ObjectIdentifier]
    }

    private static let known = Shared<Key, SiteResources>()

    package init(_ features: [Feature], folder: String) throws {
        self.features = features
        let pages = features.flatMap { feature in feature.pages.map { ObjectIdentifier($0) } }
        let key = Key(folder: folder, names: features.map(\.name), pages: pages)
        resources = try Self.known.value(key) {
            try SiteResources(folder: folder, features: features)
        }
    }

    /// The database of a new town.
    func database(on server: OwnServer?) throws -> TestDatabase {
        try TestDatabase(
            migrations: Site.migrations(features), population: features.map(\.name), on: server,
            populate)
    }

    private func populate(_ pool: DatabasePool, _ folder: String) throws {
        let options = SiteOptions(
            address: "http://localhost", name: "Parvis", data: folder, resources: Town.resources)
        let site = try Site(
            options, features: features, resources: resources, database: pool,
            files: FileStore(folder: folder), keys: Self.keys, hashing: .light,
            clock: FixedClock(Town.start).clock)
        try Settlement(site).fill(at: Town.start)
    }
}
