import Community
import Content
import Foundation
import Security
import TestKit

@testable import Platform
@testable import Storage

/// A town whose backups are made, and brought back into empty folders.
final class BackedTown {
    let town: Town
    let key = OpeningKey()
    let backups = FileManager.default.temporaryDirectory.path + "/backups-" + UUID().uuidString

    init() throws { town = try Town(features: features) }

    deinit { try? FileManager.default.removeItem(atPath: backups) }

    var folder: BackupFolder { BackupFolder(path: backups) }

    /// - Returns: the file.
    func backUp() throws -> String {
        try BackupMaking(BackupGround(town.site), in: folder, to: key.sealing)
            .make(at: Date()).file
    }

    func inspect(_ file: String, _ key: OpeningKey? = nil) throws -> BackupInspection.Report {
        try BackupInspection(file: file, key: key ?? self.key).run(isDeep: true)
    }

    /// An empty box that a backup can be brought back to.
    func box() throws -> Box { try Box() }

    /// A folder with nothing in it, and a database if the tests run on a server.
    final class Box {
        let path = FileManager.default.temporaryDirectory.path + "/back-" + UUID().uuidString
        let database: TestDatabase

        init() throws { database = try TestDatabase() }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        var folder: SiteFolder { SiteFolder(path: path, server: database.address) }

        var options: SiteOptions {
            SiteOptions(
                address: "http://localhost", name: "Parvis", data: path,
                resources: Town.resources)
        }

        @discardableResult
        func restore(_ file: String, _ key: OpeningKey) throws -> RestoredSite.Told {
            try RestoredSite(
                folder: folder, options: options,
                inspection: BackupInspection(file: file, key: key)
            ).make()
        }

        var isUntouched: Bool { !FileManager.default.fileExists(atPath: path) }

        /// Opens what was brought back, for a moment.
        func open<Value>(_ body: (Site) throws -> Value) throws -> Value {
            let site = try folder.open(options, storage: .temporary)
            let value = try body(site)
            try site.database.close()
            return value
        }
    }
}

/// All that a database holds.
enum Contents {
    /// What bringing back changes by itself.
    static let settled: Set = [
        "audit", "invitation", "job", "one_time_link", "outbox", "session", "idempotency",
        "parvis_migration", "parvis_agreement",
    ]

    /// The rows of each table as texts, in no order of the engine's.
    static func all(_ db: Database, but left: Set<String> = settled) throws -> [String: [String]] {
        var contents: [String: [String]] = [:]
        for table in try db.rowCounts().keys where !left.contains(table) {
            contents[table] = try rows(of: table, db)
        }
        return contents
    }

    private static func rows(of table: String, _ db: Database) throws -> [String] {
        var rows: [String] = []
        guard db.dialect == .sqlite else {
            return try db.values(
                .trusted("SELECT CAST(t AS TEXT) AS line FROM \"\(table)\" AS t ORDER BY 1"))
        }
        try db.each(.trusted("SELECT * FROM \"\(table)\"")) { row in
            rows.append(
                try row.cursor.columns.all.indices.map { index -> String in
                    let cell = Cell(cursor: row.cursor, index: Int32(index))
                    return switch row.cursor.kind(at: Int32(index)) {
                    case .null: "-"
                    case .integer: String(try cell.integer())
                    case .real: String(try cell.real())
                    case .text: try cell.text()
                    case .blob: "\(try cell.blob())"
                    }
                }.joined(separator: "|"))
        }
        return rows.sorted()
    }
}
