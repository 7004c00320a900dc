import Community
import Foundation
import Platform
import Storage
import TestKit
import Testing

@Suite("What waits for a decision once a site was brought back") struct DecidedJobTests {
    private let town: Town

    init() throws {
        town = try Town(features: features)
        #expect(try town.visit(as: .amina).delete("/account").status == 303)
        // Whose mail has no link that ended with the backup.
        let loic = try town.visit(as: .loic)
        #expect(try loic.delete("/account").status == 303)
        #expect(try loic.delete("/account/erasure").status == 303)
        try town.site.database.write { db in
            _ = try Restoration(town.site, made: town.now).settle(
                db, erasures: [], subject: "backup", at: town.now)
        }
    }

    private func address() throws -> String {
        let page = try town.signInAgain(.claire).get("/administration/jobs")
        let all = page.between("action=\"", "\"").filter {
            $0.hasPrefix("/administration/jobs/") && !$0.hasSuffix("retries")
        }
        return try #require(all.first)
    }

    private func isPlanned() throws -> Bool {
        try town.signInAgain(.amina).get("/account/data").words.contains("Garder mon compte")
    }

    private func isThere() throws -> Bool {
        try town.site.database.read {
            try PersonStore(db: $0).find(email: Resident.amina.email) != nil
        }
    }

    @Test func `those who run the site are told in words whose account it is`() throws {
        let claire = try town.signInAgain(.claire)
        let page = try claire.get("/administration/jobs").words
        #expect(page.contains("Supprimer le compte d’\(Resident.amina.name)"))
        #expect(page.contains("Le site a été remis tel qu’il était le"))
        #expect(!page.contains("backup") && !page.contains("0 essai"))
        let health = try claire.get("/administration/health").words
        #expect(health.contains("1 attend une décision depuis la remise en place du site"))
        #expect(!health.contains("échoué trop souvent"))
        let mail = try claire.get("/administration/mail").words
        #expect(mail.contains("cet e-mail est peut-être déjà parti"))
        #expect(!mail.contains("brought back"))
    }

    @Test func `the person reads that it waits, and can still keep the account`() throws {
        let amina = try town.signInAgain(.amina)
        #expect(
            try amina.get("/account/data").words.contains(
                "Elle attend une décision des personnes qui s’occupent du site"))
        #expect(try amina.delete("/account/erasure").status == 303)
        let jobs = try town.signInAgain(.claire).get("/administration/jobs").words
        #expect(!jobs.contains("Supprimer le compte d"))
    }

    @Test func `given up, the plan is called off, the person told, and may ask again`() throws {
        let address = try address()
        #expect(try town.signInAgain(.claire).delete(address).status == 303)
        #expect(try !isPlanned())
        let mail = try #require(try town.mails(to: Resident.amina.email).first)
        #expect(mail.subject == "La suppression de votre compte est annulée")
        #expect(try town.signInAgain(.claire).delete(address).status == 404)
        #expect(try town.signInAgain(.amina).delete("/account").status == 303)
        #expect(try isPlanned())
        try town.wait(7 * 86_400)
        try town.runJobs()
        #expect(try !isThere())
    }

    @Test func `let go on, it happens at its time`() throws {
        let address = try address()
        #expect(try town.signInAgain(.claire).post(address + "/retries").status == 303)
        try town.runJobs()
        #expect(try isThere())
        #expect(
            try !town.signInAgain(.amina).get("/account/data").words.contains("attend une décision")
        )
        try town.wait(7 * 86_400)
        try town.runJobs()
        #expect(try !isThere())
    }
}
