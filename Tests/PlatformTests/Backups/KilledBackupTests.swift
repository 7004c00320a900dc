import Community
import Foundation
import Security
import Storage
import TestKit
import Testing

@testable import Platform

/// The real commands, and how they end when they are killed.
@Suite("Backups by the command line", .serialized, .timeLimit(.minutes(20)))
final class KilledBackupTests {
    private let folder =
        FileManager.default.temporaryDirectory.path + "/killed-" + UUID().uuidString
    private let database: TestDatabase
    private let other: TestDatabase
    private let key = OpeningKey()

    init() throws {
        (database, other) = (try TestDatabase(), try TestDatabase())
        try FileManager.default.createDirectory(
            atPath: folder + "/backups", withIntermediateDirectories: true)
        try Data(key.text.utf8).write(to: URL(filePath: folder + "/secret"))
        try configure("here", database)
        try configure("back", other)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func file(_ name: String) -> String { "\(folder)/\(name).json5" }

    private func configure(_ name: String, _ database: TestDatabase) throws {
        let text = """
            { address: "http://localhost", data: "\(folder)/\(name)", port: 0,
              database: "\(database.url)", backupKey: "\(key.sealing.text)",
              backupFolder: "\(folder)/backups" }
            """
        try Data(text.utf8).write(to: URL(filePath: file(name)))
    }

    private var restoring: [String] {
        [
            "restore", folder + "/backups", "--key", folder + "/secret", "--config", file("back"),
        ]
    }

    private func makeSite() throws {
        let made = try RealProgram.run(
            "init", "--config", file("here"), "--email", "ada@parvis.test", "--space-name", "Brest")
        #expect(made.code == 0, "\(made.complained)")
        let site = try SiteFolder(path: folder + "/here", server: database.address).open(
            SiteOptions(
                address: "http://localhost", name: "Parvis", data: folder + "/here",
                resources: Town.resources), storage: .temporary)
        for number in 1...40 {
            let photo = try site.files.write([UInt8](repeating: UInt8(number), count: 200_000))
            try site.database.write { db in
                let people = PersonStore(db: db)
                let id = try people.create(
                    email: "p\(number)@parvis.test", name: "P\(number)", locale: "fr", at: Date())
                try people.setPhoto(photo, of: id, at: Date())
            }
        }
        try site.database.close()
    }

    private func backups() throws -> [String] {
        try BackupFolder(path: folder + "/backups").all().map(\.name)
    }

    @Test func `killed in the middle, a backup is not there, and a site brought back is none`()
        throws
    {
        try makeSite()
        for delay in [0.05, 0.25, 0.4, 0.6, 0.9] {
            let program = try RealProgram(["backup", "--config", file("here")])
            Thread.sleep(forTimeInterval: delay)
            program.strikeDead()
            _ = try program.end()
            for name in try backups() {
                let found = try RealProgram.run(
                    "restore", folder + "/backups/" + name, "--key", folder + "/secret", "--verify")
                #expect(found.code == 0, "\(found.complained)")
            }
        }
        let done = try RealProgram.run("backup", "--config", file("here"))
        #expect(done.code == 0, "\(done.complained)")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/backups")
        #expect(!left.contains { $0.hasSuffix(".partial") }, "\(left)")
        for delay in [0.1, 0.4, 0.7, 1.0, 1.4] {
            let program = try RealProgram(restoring)
            Thread.sleep(forTimeInterval: delay)
            program.strikeDead()
            guard try program.end().code != 0 else { return try check() }
            let served = try RealProgram.run("serve", "--config", file("back"))
            #expect(served.code == 1 && served.complained.contains("no site"))
        }
        let back = try RealProgram(restoring).end()
        #expect(back.code == 0, "\(back.complained)")
        try check()
    }

    private func check() throws {
        let found = try RealProgram.run("check", "--config", file("back"))
        #expect(found.code == 0, "\(found.said)")
        #expect(found.said.contains("files: 40, all there"))
    }

    @Test func `says what it made, what to keep, and what is wrong, in a line each`() throws {
        let out = folder + "/parvis-secret.txt"
        let made = try RealProgram.run("backup-key", "--out", out)
        #expect(made.code == 0 && made.said.contains("parvis-public-"))
        #expect(!made.said.contains("parvis-secret-"))
        let mode = try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        #expect(try RealProgram.run("backup-key", "--out", out).code == 2)
        #expect(try RealProgram.run("backup-key").said.contains("parvis-secret-"))
        let none = try RealProgram.run("backup", "--config", file("here"))
        #expect(none.code == 1 && none.complained.contains("parvis init"))
        let nothing = try RealProgram(restoring).end()
        #expect(nothing.complained.contains("there is no backup in"))
        let usage = try RealProgram.run("restore", folder + "/backups")
        #expect(usage.code == 2 && usage.complained.contains("--key"))
        let other = try RealProgram.run(
            "restore", out, "--key", folder + "/here.json5", "--verify")
        #expect(other.code == 1 && other.complained.contains("holds no secret key"))
        let alien = try RealProgram.run("restore", out, "--key", out, "--verify")
        #expect(alien.code == 1 && alien.complained.contains("no backup of Parvis"))
        #expect(try RealProgram.run("restore", "--help").said.contains("--verify"))
    }

    @Test func `is made while the server runs, and noted for check`() throws {
        try makeSite()
        let before = try RealProgram.run("check", "--config", file("here"))
        #expect(before.code == 0 && before.said.contains("warn   backups: none was made yet"))
        let server = try RealProgram(["serve", "--config", file("here")], hears: false)
        defer { server.terminate() }
        #expect(server.line(holding: "Parvis serves") != nil)
        // The server makes its first by itself.
        for _ in 1...100 where try backups().isEmpty { Thread.sleep(forTimeInterval: 0.1) }
        #expect(try !backups().isEmpty)
        let done = try RealProgram.run("backup", folder + "/elsewhere", "--config", file("here"))
        #expect(done.code == 0, "\(done.complained)")
        #expect(done.said.contains("40 files"))
        let found = try RealProgram.run("check", "--config", file("here"))
        #expect(found.said.contains("ok     backups: the last one is of"), "\(found.said)")
    }
}
