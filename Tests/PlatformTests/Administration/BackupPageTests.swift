import Community
import Foundation
import HTTP
import Platform
import Security
import Storage
import TestKit
import Testing

@Suite("The page of backups") final class BackupPageTests {
    private let town: Town
    private let folder = FileManager.default.temporaryDirectory.path + "/page-" + UUID().uuidString
    private let key = OpeningKey()
    private let path = "/administration/backups"

    init() throws {
        let (folder, key) = (folder, key)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        town = try Town(features: features) {
            $0.backup = BackupOptions(folder: folder, key: key.sealing, hour: 3)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private var made: [BackupFolder.Kept] { get throws { try BackupFolder(path: folder).all() } }

    @Test func `whoever runs the site has one made at once, once they have shown who they are`()
        throws
    {
        let claire = try town.visit(as: .claire)
        #expect(try claire.get("/administration").text.contains(path))
        #expect(try claire.get(path).words.contains("Aucune sauvegarde n’a encore été faite"))
        town.pass(16 * 60)
        #expect(try claire.post(path).status == 401)
        try town.runJobs()
        #expect(try made.isEmpty)
        try claire.post("/account/proof", ["password": Resident.password])
        #expect(try claire.post(path).status == 303)
        try town.runJobs()
        let kept = try #require(try made.first)
        let page = try claire.get(path)
        #expect(page.words.contains("Dernière sauvegarde"))
        #expect(page.text.contains(kept.name) && page.text.contains(key.sealing.text))
        #expect(!page.text.contains("parvis-secret-" + "W"))
        #expect(try claire.get("/administration/audit").words.contains("demandé une sauvegarde"))
        let reader = try BackupReader(folder + "/" + kept.name, key)
        #expect(reader.manifest.name == "Parvis")
    }

    @Test func `one is made each day once its hour has come, and older ones go`() throws {
        try Jobs(town.site).schedule()
        try town.runJobs()
        #expect(try made.count == 1)
        try town.wait(3600)
        #expect(try made.count == 1)
        for day in 1...9 {
            try town.wait(86_400)
            #expect(try made.count == min(day + 1, 7), "day \(day)")
        }
    }

    @Test func `one that fails is told: on the page, by mail once a day, and to whoever watches`()
        throws
    {
        try Jobs(town.site).schedule()
        try town.runJobs()
        #expect(try town.guest().get("/health").text == "ok\n")
        try FileManager.default.moveItem(atPath: folder, toPath: folder + "-away")
        try town.wait(86_400)
        #expect(try town.guest().get("/health").text.contains("no backup could be put"))
        let page = try lookAnew()
        #expect(page.words.contains("La sauvegarde a échoué"))
        #expect(page.text.contains("there is no folder"))
        #expect(try mails() == 1)
        try town.wait(2 * 3600)
        #expect(try mails() == 1)
        try town.wait(86_400)
        #expect(try mails() == 2)
        try FileManager.default.moveItem(atPath: folder + "-away", toPath: folder)
        try town.wait(2 * 3600)
        #expect(try town.guest().get("/health").text == "ok\n")
        #expect(try lookAnew().words.contains("Dernière sauvegarde"))
    }

    /// Whoever runs a site signs in each day.
    private func lookAnew() throws -> Answer {
        let claire = town.guest()
        try claire.post(
            "/sign-in", ["email": Resident.claire.email, "password": Resident.password])
        return try claire.get(path)
    }

    private func mails() throws -> Int {
        try town.site.database.read { db in
            try Outbox(db: db).newest(200).count {
                $0.subject == "La sauvegarde a échoué" && $0.recipient == Resident.claire.email
            }
        }
    }

    @Test func `where none are set up it says how to begin`() throws {
        let bare = try Town(features: features)
        let page = try bare.visit(as: .claire).get(path)
        #expect(page.words.contains("Aucune sauvegarde n’est réglée"))
        #expect(page.text.contains("parvis backup-key"))
        let refused = try bare.visit(as: .claire).post(path)
        #expect(refused.status == 303)
        try bare.runJobs()
        #expect(try bare.visit(as: .claire).get(path).words.contains("n’est réglée"))
    }
}
