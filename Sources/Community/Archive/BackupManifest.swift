package import Foundation
package import Storage

/// What a backup says of itself before anything else.
package struct BackupManifest: Codable, Equatable, Sendable {
    /// Of the records below; a reader refuses a newer one.
    package static let current = 1

    package let format: Int
    /// Which Parvis has made it.
    package let release: String
    /// The engine of its database.
    package let engine: String
    /// The moment of the database, in milliseconds of UTC.
    package let made: Int64
    /// The address and the name of the site.
    package let address: String
    package let name: String
    /// What was applied to the database, and the digests of that in hexadecimal digits.
    package let migrations: [String: String]

    package var date: Date { Date(timeIntervalSince1970: Double(made) / 1000) }

    init(
        engine: String, address: String, name: String, migrations: [AppliedMigration], at now: Date
    ) {
        format = Self.current
        release = Release.number
        self.engine = engine
        made = Int64((now.timeIntervalSince1970 * 1000).rounded())
        (self.address, self.name) = (address, name)
        self.migrations = migrations.reduce(into: [:]) { $0[$1.name] = $1.checksum.hex }
    }

    /// Nil for what no database can have noted.
    package var applied: [AppliedMigration]? {
        let all = migrations.sorted { $0.key < $1.key }.map { name, digest in
            FileDigest(hex: digest).map { AppliedMigration(name: name, checksum: $0) }
        }
        let known = all.compactMap(\.self)
        return known.count == all.count ? known : nil
    }

    /// - Throws: `BackupError`, for one that this program cannot understand.
    init(json: [UInt8]) throws {
        struct Head: Decodable {
            let format: Int
            let release: String
        }
        let head = try BackupRecord.decoded(Head.self, json)
        guard head.format <= Self.current,
            head.release.compare(Release.number, options: .numeric) != .orderedDescending
        else { throw BackupError.newerProgram(head.release) }
        self = try BackupRecord.decoded(BackupManifest.self, json)
    }
}
