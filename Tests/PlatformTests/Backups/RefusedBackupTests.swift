import Foundation
import Security
import TestKit
import Testing

@testable import Community
@testable import Platform
@testable import Storage

@Suite("A backup that cannot be trusted") struct RefusedBackupTests {
    private let here: BackedTown
    private let file: String
    private let bytes: Data

    init() throws {
        here = try BackedTown()
        file = try here.backUp()
        bytes = try Data(contentsOf: URL(filePath: file))
    }

    /// Tries to bring back, which is to say why not before anything is touched.
    private func refusal(of data: Data, _ key: OpeningKey? = nil) throws -> String {
        let path = here.backups + "/tried"
        try data.write(to: URL(filePath: path))
        return try refusal(of: path, key)
    }

    private func refusal(of path: String, _ key: OpeningKey? = nil) throws -> String {
        let box = try here.box()
        do {
            try box.restore(path, key ?? here.key)
            return ""
        } catch {
            #expect(box.isUntouched)
            return "\(error)"
        }
    }

    @Test func `cut at any of many bytes, it is refused and nothing is touched`() throws {
        let ends = (1...12).map { bytes.count - $0 }
        let middle = (1...12).map { bytes.count * $0 / 13 }
        for length in [0, 1, 13, 14, 15, 46, 127, 150, 151, 152] + middle + ends {
            let said = try refusal(of: bytes.prefix(length))
            #expect(said.contains("cut") || said.contains("missing"), "\(length): \(said)")
        }
        #expect(try refusal(of: bytes).isEmpty)
    }

    @Test func `with one bit flipped anywhere, it is refused and nothing is touched`() throws {
        let places = (0..<20).map { bytes.count * $0 / 20 } + [14, 20, 60, 130, bytes.count - 1]
        for place in places {
            var other = bytes
            other[place] ^= 1 << UInt8(place % 8)
            #expect(try !refusal(of: other).isEmpty, "\(place)")
        }
        #expect(try refusal(of: bytes + Data([0])).contains("changed"))
    }

    @Test func `another key is named beside the right one`() throws {
        let other = OpeningKey()
        let said = try refusal(of: bytes, other)
        #expect(said.contains(other.sealing.name) && said.contains(here.key.sealing.name))
        #expect(said.hasSuffix("nothing was changed"))
    }

    @Test func `a newer schema and a newer program are refused by name`() throws {
        let all = try here.town.site.database.read { try $0.appliedMigrations() }
        let newer = AppliedMigration(name: "zone-9-orbit", checksum: all[0].checksum)
        #expect(try refusal(of: made(all + [newer])).contains("zone-9-orbit"))
        let edited = AppliedMigration(name: all[1].name, checksum: all[0].checksum)
        #expect(try refusal(of: made([all[0], edited])).contains(all[1].name))
        let program = try refusal(
            of: made(all) { $0.replacing("\"\(Release.number)\"", with: "\"99.1\"") })
        #expect(program.contains("99.1"))
        let format = try refusal(
            of: made(all) { $0.replacing("\"format\":1", with: "\"format\":2") })
        #expect(format.contains("newer"))
    }

    @Test func `one of another engine is told which`() throws {
        let all = try here.town.site.database.read { try $0.appliedMigrations() }
        let mine = here.town.site.database.dialect.name
        let other = mine == "SQLite" ? "PostgreSQL" : "SQLite"
        let said = try refusal(of: made(all) { $0.replacing(mine, with: other) })
        #expect(said.contains(mine) && said.contains(other))
    }

    @Test func `one whose rows are not those that were counted is refused when it is looked at`()
        throws
    {
        guard !TestDatabase.isOnServer else { return }
        let copy = here.backups + "/copy"
        _ = try CopiedDatabase.make(of: here.town.folder, at: copy)
        let path = here.backups + "/counted"
        let manifest = BackupManifest(
            engine: "SQLite", address: "", name: "",
            migrations: try here.town.site.database.read { try $0.appliedMigrations() },
            at: Date())
        let writer = try BackupWriter(at: path, to: here.key.sealing, manifest)
        try writer.add(BackupEntry(.database), from: try StoredFile(path: copy))
        writer.note(rows: ["person": 12_345])
        _ = try writer.finish()
        #expect(throws: BackupError.self) { try here.inspect(path) }
        let box = try here.box()
        #expect(throws: BackupError.self) { try box.restore(path, here.key) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path).isEmpty)
    }

    /// A backup with nothing in it, of a manifest that says what it likes.
    private func made(
        _ migrations: [AppliedMigration], _ change: (String) -> String = { $0 }
    ) throws -> String {
        let path = here.backups + "/made-" + UUID().uuidString
        let manifest = BackupManifest(
            engine: here.town.site.database.dialect.name, address: "http://localhost",
            name: "Parvis", migrations: migrations, at: Date())
        let json = String(decoding: try BackupRecord.encoded(manifest), as: UTF8.self)
        let changed = try JSONDecoder().decode(BackupManifest.self, from: Data(change(json).utf8))
        _ = try BackupWriter(at: path, to: here.key.sealing, changed).finish()
        return path
    }
}
