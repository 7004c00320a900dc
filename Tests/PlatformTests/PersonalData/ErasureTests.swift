import Community
import Content
import Foundation
import HTTP
import Media
import Platform
import Storage
import TestKit
import Testing

@Suite("Erasing an account") struct ErasureTests {
    let here: PersonalTown

    init() throws {
        here = try PersonalTown()
        try here.leaveTraces(.amina, "d’Amina")
        try here.leaveTraces(.loic, "de Loïc")
    }

    private var town: Town { here.town }

    @Test func `what they wrote stays readable under no name, and nothing else stays`() throws {
        let amina = try town.person(.amina)
        let answer = try here.erase(.amina)
        #expect(answer.status == 303 && answer.location == "/account/data")
        try town.runJobs()
        let topic = try town.visit(as: .loic).get(here.topicAddress)
        #expect(topic.words.contains("Premier message d’Amina."))
        #expect(topic.words.contains("Compte supprimé"))
        #expect(!topic.words.contains("Amina Haddad"))
        let news = try town.visit(as: .malik).get(here.newsAddress)
        #expect(news.words.contains("Commentaire d’Amina") && !news.text.contains("Haddad"))
        for data in town.site.declarations.all(PersonalData.self) where !data.columns.isEmpty {
            let left = try town.site.database.read { db in
                try PersonalDataStore(db: db).counts([data], of: amina)[data.name]
            }
            #expect(left == 0, "\(data.name)")
        }
        #expect(try here.count("SELECT COUNT(*) FROM person AS p WHERE p.id = \(amina)") == 0)
        #expect(
            try here.count("SELECT COUNT(*) FROM job AS j WHERE j.kind = 'community.erase'") == 0)
    }

    @Test func `from the moment on that was told they are gone for everybody`() throws {
        let amina = try town.person(.amina)
        let browser = try town.visit(as: .amina)
        let other = town.guest()
        try other.post("/sign-in", ["email": Resident.amina.email, "password": Resident.password])
        #expect(try other.get("/account/data").status == 200)
        #expect(try here.erase(.amina).status == 303)
        #expect(try browser.get("/account/data").status == 401)
        #expect(try other.get("/account/data").status == 401)
        let again = try town.guest().post(
            "/sign-in", ["email": Resident.amina.email, "password": Resident.password])
        #expect(again.status == 422)
        let topic = try town.visit(as: .loic).get(here.topicAddress)
        #expect(!topic.text.contains("Haddad") && topic.words.contains("Compte supprimé"))
        let page = try town.visit(as: .loic).get("/\(here.space.slug)/members")
        #expect(!page.text.contains("Haddad") && !page.words.contains("Compte supprimé"))
        #expect(try town.visit(as: .loic).get("/\(here.space.slug)/members/\(amina)").status == 404)
        let claire = try town.visit(as: .claire)
        #expect(!(try claire.get("/administration").words.contains("Compte supprimé")))
        #expect(try claire.delete("/administration/closures/\(amina)").status == 404)
    }

    @Test func `the file of their photo goes`() throws {
        let path = town.site.files.newTemporaryPath()
        let bytes = try SimplePicture.portrait(seed: 2)
        try Data(bytes).write(to: URL(filePath: path))
        var stream = DigestStream()
        stream.update(bytes)
        let file = UploadedFile(
            field: "photo", fileName: "moi.jpg", type: "image/jpeg", path: path,
            size: bytes.count, sha256: stream.finish().bytes)
        let browser = try town.visit(as: .amina)
        #expect(try browser.post("/account/photo", files: [file]).status == 303)
        let stored = try #require(try browser.get("/account/photo").file?.path)
        #expect(try here.erase(.amina).status == 303)
        try town.wait(3 * 3600)
        // A file is kept for its first hour, by the clock of the disk.
        let digest = try #require(try PersonalTown.digest(of: stored))
        let isSwept = try town.site.database.write { db in
            try StaleFileStore(db: db).sweep(
                digest, of: town.site.files, town.site.declarations, youngest: 0)
        }
        #expect(isSwept)
        #expect(!FileManager.default.fileExists(atPath: stored))
    }

    @Test func `it asks who one is and tells beforehand what becomes of what, in numbers`() throws {
        let amina = try town.visit(as: .amina)
        let page = try amina.get("/account/data").words
        #expect(page.contains("3 messages et commentaires restent, sous « compte supprimé »"))
        #expect(page.contains("Gardé sous « compte supprimé », sans votre nom"))
        #expect(page.contains("Supprimé") && page.contains("Appareils connectés (1)"))
        town.pass(3600)
        #expect(try amina.delete("/account").status == 401)
        #expect(try here.count("SELECT COUNT(*) FROM planned_erasure AS e") == 0)
    }

    @Test func `who alone administers a space or the site is told what to do first`() throws {
        let claire = try town.visit(as: .claire)
        let page = try claire.get("/account/data")
        #expect(page.words.contains("Vous êtes la seule personne à administrer"))
        #expect(!page.words.contains("On vous demandera de confirmer"))
        let refused = try here.erase(.claire)
        #expect(refused.status == 409)
        #expect(refused.words.contains("administrer le site"))
        let malik = try town.person(.malik)
        for place in Place.allCases {
            try claire.put(
                "/\(place.rawValue)/administration/people/\(malik)", ["role": "administrator"])
        }
        #expect(try here.erase(.claire).status == 409)
        try town.site.database.write { try PersonStore(db: $0).setAdministersSite(malik) }
        #expect(try here.erase(.claire).status == 303)
        let last = try town.signInAgain(.malik)
        #expect(try last.delete("/account").status == 409)
    }

    @Test func `twice is once`() throws {
        let second = town.guest()
        try second.post("/sign-in", ["email": Resident.amina.email, "password": Resident.password])
        let person = try #require(
            try town.site.database.read {
                try PersonStore(db: $0).find(email: Resident.amina.email)
            })
        for isFirst in [true, false] {
            try town.site.database.write { db in
                let done = try Erasure(town.site, db, at: town.now).begin(person, named: "x")
                #expect(done == isFirst)
            }
        }
        #expect(try second.delete("/account").status == 401)
        #expect(
            try here.count("SELECT COUNT(*) FROM job AS j WHERE j.kind = 'community.erase'") == 1)
    }

    @Test func `many rows go in pieces, and a piece that was cut off is done again`() throws {
        let amina = try town.person(.amina)
        let item: Item.ID = try town.site.database.write { db in
            try db.one("SELECT MIN(i.id) AS id FROM item AS i")
        }
        try town.site.database.write { db in
            for n in 1...1300 {
                try db.run(
                    """
                    INSERT INTO revision (item_id, editor_id, title, summary, body, saved_at)
                    VALUES (\(item), \(amina), \(String(n)), '', '', \(town.now))
                    """)
            }
        }
        let left: SQL = "SELECT COUNT(*) FROM revision AS v WHERE v.editor_id = \(amina)"
        #expect(try here.erase(.amina).status == 303)
        try Jobs(town.site, .only("community.erase")).runDue { _ in false }
        let after = try here.count(left)
        #expect(after < 1300 && after >= 700)
        // The server dies in the middle of the next piece: nothing of it is kept.
        let job = try #require(
            try town.site.database.write { db in
                try JobQueue(db).claim(
                    of: ["community.erase"], now: town.now, lease: 60, owner: "dead")
            })
        #expect(job.kind == "community.erase")
        try town.runJobs()
        #expect(try here.count(left) == after)
        town.pass(120)
        try town.runJobs()
        #expect(try here.count(left) == 0)
        #expect(try here.count("SELECT COUNT(*) FROM person AS p WHERE p.id = \(amina)") == 0)
        #expect(try here.count("SELECT COUNT(*) FROM revision AS v") >= 1300)
    }

    @Test func `the log forgets after a year, and what is left is still whole`() throws {
        #expect(try here.erase(.amina).status == 303)
        let entries: SQL = "SELECT COUNT(*) FROM audit AS a WHERE a.action = 'erased'"
        try town.wait(365 * 86_400)
        #expect(try here.count(entries) == 1)
        // What came after it, and from which the chain goes on.
        try town.guest().post("/sign-in", ["email": Resident.sofia.email, "password": "x"])
        try town.site.database.write { db in
            try AuditLog(town.site.signer, db).forget(before: town.now.addingTimeInterval(-3600))
        }
        #expect(try here.count(entries) == 0)
        #expect(try here.count("SELECT COUNT(*) FROM audit AS a") > 0)
        #expect(try firstBreak() == nil)
        try town.site.database.write { db in
            try db.run("DELETE FROM audit WHERE id = (SELECT MIN(a.id) FROM audit AS a)")
            try AuditLog(town.site.signer, db).record(
                .exported, by: nil, subject: "", network: "", at: town.now)
        }
        #expect(try firstBreak() != nil)
    }

    @Test func `the log says who went, and later that an account is gone`() throws {
        #expect(try here.erase(.amina).status == 303)
        try town.runJobs()
        let log = try town.visit(as: .claire).get("/administration/audit").words
        #expect(log.contains("Compte supprimé a supprimé son compte"))
        #expect(try firstBreak() == nil)
    }

    private func firstBreak() throws -> Int64? {
        try town.site.database.read { try AuditLog(town.site.signer, $0).firstBreak() }
    }
}
