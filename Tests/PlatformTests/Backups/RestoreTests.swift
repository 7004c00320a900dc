import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Platform

@Suite("Bringing a site back from a backup") struct RestoreTests {
    private let here: BackedTown
    private var town: Town { here.town }

    init() throws { here = try BackedTown() }

    @Test func `everything is back as it was: each row of each table, and each file`() throws {
        let name =
            "Compte rendu de l’été, «\u{A0}à relire\u{A0}» – " + String(repeating: "é", count: 90)
        try town.visit(as: .malik).post(
            "/\(Place.centre.rawValue)/library/documents",
            ["title": name, "folder": "", "audience": "space"],
            files: [try town.pdf(name + ".pdf")])
        let digest = try town.site.files.write(Array("La photo".utf8))
        let amina = try town.person(.amina)
        try town.site.database.write { db in
            try PersonStore(db: db).setPhoto(digest, of: amina, at: town.now)
        }
        let file = try here.backUp()
        let report = try here.inspect(file)
        #expect(report.summary.files >= 1 && report.summary.missing.isEmpty)
        #expect(report.isRead == !TestDatabase.isOnServer)
        let box = try here.box()
        let told = try box.restore(file, here.key)
        #expect(told.lacking == 0)
        let before = try town.site.database.read { try Contents.all($0) }
        try box.open { (site: Site) throws in
            let after = try site.database.read { try Contents.all($0) }
            #expect(Set(after.keys) == Set(before.keys) && after.count > 100)
            for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
            #expect(try site.files.open(digest).bytes() == Array("La photo".utf8))
            #expect(try site.files.isWhole(digest) == true)
            // What is added next takes no number that is there.
            try site.database.write { db in
                _ = try PersonStore(db: db).create(
                    email: "neuf@parvis.test", name: "Neuf", locale: "fr", at: Date())
            }
        }
    }

    @Test func `an empty site is backed up and brought back`() throws {
        let empty = try here.box()
        let made = try NewSite(folder: empty.folder).make(empty.options) { _ in "made" }
        #expect(made == "made")
        let file = try empty.open { site in
            try BackupMaking(BackupGround(site), in: here.folder, to: here.key.sealing)
                .make(at: Date()).file
        }
        let box = try here.box()
        try box.restore(file, here.key)
        try box.open { (site: Site) throws in
            #expect(try site.database.read { try SpaceStore(db: $0).all().isEmpty })
        }
    }

    @Test func `nobody is signed in, no link serves, and the audit log tells of it`() throws {
        _ = try town.visit(as: .amina)
        let person = try town.person(.amina)
        let space = try town.space(.centre)
        let (link, invitation) = try town.site.database.write { db in
            (
                try OneTimeLinkStore(db: db).create(.password, for: person, at: Date()),
                try InvitationStore(db: db).create(
                    "lise@parvis.test", named: "Lise", as: .member, in: space.id, by: nil,
                    at: Date())
            )
        }
        let box = try here.box()
        try box.restore(try here.backUp(), here.key)
        try box.open { (site: Site) throws in
            try site.database.read { db in
                #expect(try SessionStore(db: db).all(of: person).isEmpty)
                #expect(
                    try OneTimeLinkStore(db: db).find(link.text, .password, now: Date()) == nil)
                let store = InvitationStore(db: db)
                #expect(try store.find(invitation.text, now: Date()) == nil)
                #expect(try store.find("lise@parvis.test", in: space) != nil)
                let lines = try AuditStore(db: db).lines(of: nil, before: .max, limit: 1)
                #expect(lines.first?.action == "restored")
            }
        }
    }

    @Test func `no mail goes again: each waits for a person, and those with links have ended`()
        throws
    {
        let (plain, linked) = try town.site.database.write { db in
            let mailer = Mailer(site: town.site, db: db, now: town.now)
            return (
                try mailer.send(
                    OutgoingMail(.weekOfTests, subject: "Bonjour", text: "Bonjour"),
                    to: MailAddressee(email: "lise@parvis.test")),
                try mailer.send(
                    .weekOfTests, to: "jean@parvis.test", locale: "fr",
                    ["link": "https://parvis.test/lien"], linkUntil: .distantFuture)
            )
        }
        let box = try here.box()
        let told = try box.restore(try here.backUp(), here.key)
        #expect(told.settled.mails >= 1)
        try box.open { (site: Site) throws in
            try site.database.write { db in
                let store = OutboxTroubleStore(db: db)
                #expect(try store.waiting().isEmpty)
                let states = try store.all(200)
                #expect(states.first { $0.id == plain }?.state == .parked)
                let reply = try #require(states.first { $0.id == plain }).reply
                #expect(RestoredNote(kept: reply) != nil, "\(reply)")
                #expect(!states.contains { $0.id == linked })
                #expect(try store.retry(plain, at: Date()))
                #expect(try !store.retry(linked, at: Date()))
            }
        }
    }

    @Test func `whoever erased their account since is erased again, by the list beside it`() throws
    {
        let sofia = try town.person(.sofia)
        let file = try here.backUp()
        town.pass(Date().timeIntervalSince(town.now) + 60)
        #expect(try town.erase(.sofia).status == 303)
        try Data().write(to: URL(filePath: here.backups + "/parvis.erasures"))
        let without = try here.box()
        #expect(try without.restore(file, here.key).settled.erased == 0)
        // As the job of the server writes it.
        _ = try here.backUp()
        let box = try here.box()
        #expect(try box.restore(file, here.key).settled.erased == 1)
        try box.open { (site: Site) throws in
            try Jobs(site).runDue()
            let person = try site.database.read { try PersonStore(db: $0).find(sofia) }
            #expect(person == nil || person?.name != Resident.sofia.name)
        }
    }

    @Test func `a folder that is not empty is refused, and stays as it is`() throws {
        let file = try here.backUp()
        let box = try here.box()
        try FileManager.default.createDirectory(
            atPath: box.path + "/files", withIntermediateDirectories: true)
        try Data("à moi".utf8).write(to: URL(filePath: box.path + "/files/lettre"))
        #expect(throws: RestoreError.notEmpty(box.path, found: "files")) {
            try box.restore(file, here.key)
        }
        #expect(FileManager.default.fileExists(atPath: box.path + "/files/lettre"))
        let whole = try here.box()
        try whole.restore(file, here.key)
        #expect(throws: StartError.self) { try whole.restore(file, here.key) }
        try whole.open { (site: Site) throws in
            #expect(try !site.database.read { try SpaceStore(db: $0).all().isEmpty })
        }
    }

    @Test func `a file that was lost or damaged before is told of, and the rest comes back`() throws
    {
        let files = town.site.files
        let digests = try ["une", "deux"].map { try files.write(Array($0.utf8)) }
        let people = try [town.person(.amina), town.person(.loic)]
        try town.site.database.write { db in
            for (digest, person) in zip(digests, people) {
                try PersonStore(db: db).setPhoto(digest, of: person, at: town.now)
            }
        }
        try FileManager.default.removeItem(atPath: files.path(of: digests[0]))
        chmod(files.path(of: digests[1]), 0o600)
        try Data("trois".utf8).write(to: URL(filePath: files.path(of: digests[1])))
        let file = try here.backUp()
        let report = try here.inspect(file)
        #expect(report.summary.missing == [digests[0].hex])
        #expect(report.summary.altered == [digests[1].hex])
        let box = try here.box()
        #expect(try box.restore(file, here.key).lacking == 2)
        try box.open { (site: Site) throws in
            #expect(try site.files.size(of: digests[0]) == nil)
            #expect(try site.files.size(of: digests[1]) == nil)
        }
    }
}

extension MailKind {
    fileprivate static let weekOfTests = MailKind("week", lane: .notice)
}
