import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("A manifest: what is kept and counted") struct ManifestRecordTests {
    let here: GardenTown

    init() throws { here = try GardenTown() }

    @Test func `a mail has its texts, in the language of whoever reads it`() throws {
        try here.plant("Fèves")
        let mail = try here.town.site.database.read { try Outbox(db: $0).newest(1).first }
        #expect(mail?.recipient == Resident.amina.email && mail?.subject == "Une plantation")
        #expect(mail?.body.hasPrefix("Bonjour Amina Haddad,\n\nVotre parcelle") == true)
    }

    @Test func `what it holds of a person is told, taken along and erased`() throws {
        let plot = try here.plant("Fèves", by: .loic)
        let amina = try here.town.visit(as: .amina)
        try amina.post(plot + "/watering")
        #expect(try amina.get("/account/data").words.contains("Arrosages 1"))
        let export = try here.town.takenAlong(by: .amina)
        #expect(export.contains("\"garden.waterings\"") && export.contains("Fèves"))
        #expect(try waterings() == 1)
        let own = try here.plant("Pois", by: .amina)
        #expect(try here.town.erase(.amina).status == 303)
        try here.town.runJobs()
        #expect(try waterings() == 0)
        #expect(try here.page(own, as: .loic).words.contains("Pois"))
    }

    @Test func `the name of whoever is gone leaves what others wrote`() throws {
        let plot = try here.plant("Fèves", by: .loic)
        try here.town.site.database.write {
            try $0.run("UPDATE plot SET label = 'Semé avec Amina Haddad'")
        }
        #expect(try here.town.erase(.amina).status == 303)
        try here.town.runJobs()
        let label: String? = try here.town.site.database.read {
            try $0.value("SELECT l.label FROM plot AS l")
        }
        #expect(label == "Semé avec Compte supprimé")
        #expect(try here.page(plot, as: .loic).status == 200)
    }

    private func waterings() throws -> Int {
        try here.town.site.database.read { try $0.one("SELECT COUNT(*) AS n FROM watering AS w") }
    }

    @Test func `its figure is on the page of figures, under its word`() throws {
        try here.plant("Fèves")
        let page = try here.page(here.home + "/administration/figures", as: .claire)
        #expect(page.words.contains("Jardin partagé Parcelles plantées 1 0"))
    }

    @Test func `a new space has what it puts there`() throws {
        let claire = try here.town.visit(as: .claire)
        let made = try claire.post(
            "/administration",
            [
                "slug": "antenne", "name": "Antenne", "host": "Institut", "zone": "Europe/Paris",
                "person": "Claire Vidal", "email": Resident.claire.email,
            ])
        #expect(made.status == 200)
        try here.town.site.database.write { _ = try $0.run("UPDATE space SET is_public = 1") }
        let garden = try here.town.guest().get("/antenne/garden")
        #expect(garden.words.contains("Aromates de Antenne"))
    }

    @Test func `its work at the start is done before anybody comes`() throws {
        #expect(try here.town.site.database.read { try GardenStore(db: $0).isGateOpen() })
    }

    @Test func `its job runs at its time and leaves nothing behind`() throws {
        try here.plant("Fèves")
        let ripe: SQL = "SELECT COUNT(*) AS n FROM plot AS l WHERE l.is_ripe = 1"
        try here.town.wait(86_399)
        #expect(try here.town.site.database.read { try $0.one(ripe) } == 0)
        try here.town.wait(1)
        #expect(try here.town.site.database.read { try $0.one(ripe) } == 1)
        let jobs: SQL = "SELECT COUNT(*) AS n FROM job AS j WHERE j.kind = 'garden.ripen'"
        #expect(try here.town.site.database.read { try $0.one(jobs) } == 0)
    }

    @Test func `its file is kept while it is named, and swept after`() throws {
        let plot = try here.plant("Fèves", plan: "En rangs.")
        let site = here.town.site
        let digest = try #require(
            try site.database.read { try KeptFileStore(db: $0, site.declarations).all() }.first
        ).digest
        func sweep() throws -> Bool {
            try site.database.write {
                try StaleFileStore(db: $0).sweep(
                    digest, of: site.files, site.declarations, youngest: 0)
            }
        }
        #expect(try !sweep())
        try here.town.visit(as: .amina).delete(plot + "/plan")
        #expect(try sweep())
        let left = try site.database.read { try KeptFileStore(db: $0, site.declarations).all() }
        #expect(left.isEmpty)
    }

    @Test func `it is told that its file is not what was stored any more`() throws {
        try here.plant("Fèves", plan: "En rangs.")
        let site = here.town.site
        let digest = try #require(
            try site.database.read { try KeptFileStore(db: $0, site.declarations).all() }.first
                .flatMap { FileDigest(hex: $0.digest) })
        let path = site.files.path(of: digest)
        chmod(path, 0o600)
        try Data("En ronds.".utf8).write(to: URL(filePath: path))
        try Jobs(site).schedule()
        try here.town.runJobs()
        let told: SQL = "SELECT COUNT(*) AS n FROM plot AS l WHERE l.is_ripe = 1"
        #expect(try site.database.read { try $0.one(told) } == 1)
    }

    @Test func `its mail goes to all that it names, and it is told what becomes of it`() throws {
        let plot = try here.plant("Fèves")
        let id = try #require(plot.split(separator: "/").last.flatMap { Int64($0) })
        let site = here.town.site
        try site.database.write { db in
            let mail = OutgoingMail(.harvest, subject: "Récolte", text: "x", about: "garden.plot")
            try Mailer(site: site, db: db, now: here.town.now).distribute(mail, for: id)
        }
        let mails = try here.town.mails(to: Resident.loic.email)
        let mail = try #require(mails.first { $0.subject == "Récolte" })
        let ripe: SQL = "SELECT COUNT(*) AS n FROM plot AS l WHERE l.is_ripe = 1"
        #expect(try site.database.read { try $0.one(ripe) } == 0)
        try site.database.write { db in
            _ = try MailWitness(site, db).record(
                MailEvidence(.acknowledged, of: mail.id, by: .platform, at: here.town.now))
        }
        #expect(try site.database.read { try $0.one(ripe) } == 1)
    }
    @Test func `it is told once that somebody complained of its mail to their provider`() throws {
        let site = here.town.site
        let loic = try here.town.person(.loic)
        try site.database.write { db in
            try GardenStore(db: db).openGate()
            var mail = OutgoingMail(.harvest, subject: "Récolte", text: "x")
            mail.space = here.space.id
            _ = try Mailer(site: site, db: db, now: here.town.now)
                .send(mail, to: MailAddressee(email: Resident.loic.email, person: loic))
        }
        try here.town.complain("not-spam", of: .harvest, by: Resident.loic.email)
        #expect(try site.database.read { try GardenStore(db: $0).isGateOpen() })
        try here.town.complain("opt-out", of: .harvest, by: Resident.loic.email)
        #expect(try !site.database.read { try GardenStore(db: $0).isGateOpen() })
    }
}
