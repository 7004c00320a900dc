import Community
import Content
import Foundation
import HTTP
import Mail
import Storage
import TestKit
import Testing

@Suite("The mails of the site, for those who run it") struct SiteMailTests {
    private let path = "/administration/mail"
    private let kind = MailKind("sessionsEnded", lane: .security)

    private func town(_ relay: FakeRelay?) throws -> Town {
        guard let relay else { return try Town(features: []) }
        let server = try relay.relay()
        let from = try MailAddress("parvis@exemple.test")
        return try Town(features: []) { $0.mail = MailOptions(relay: server, from: from) }
    }

    private func send(_ town: Town) throws {
        let sender = try #require(MailSender(town.site))
        while sender.turn() {}
        sender.close()
    }

    @discardableResult
    private func write(to address: String, in town: Town) throws -> MailID {
        try town.site.database.write { db in
            try Mailer(site: town.site, db: db, now: town.now)
                .send(kind, to: address, locale: "fr", ["name": "Lise"])
        }
    }

    @Test func `without a relay the outbox waits, and the page says so`() throws {
        let town = try town(nil)
        try write(to: "lise@exemple.test", in: town)
        let words = try town.visit(as: .claire).get(path).words
        #expect(words.contains("Aucun serveur d’envoi n’est configuré"))
        #expect(words.contains("Accès aux comptes 1 courriel en attente"))
        #expect(!words.contains("DMARC"))
    }

    @Test func `a trial mail to oneself shows its ladder`() throws {
        let relay = try FakeRelay()
        let town = try town(relay)
        let claire = try town.visit(as: .claire)
        #expect(try claire.post(path + "/trials").status == 303)
        try send(town)
        let words = try claire.get(path).words
        #expect(words.contains("Les courriels partent"))
        #expect(words.contains("En attente"))
        #expect(words.contains("Pris en charge par le serveur d’envoi"))
        #expect(words.contains("250 2.0.0 queued as 1"))
        let sent = relay.record.messages[0].joined(separator: "\n")
        #expect(sent.contains("Disposition-Notification-To:"))
        #expect(sent.contains("To: Claire") || sent.contains(Resident.claire.email))
    }

    @Test func `a mail in trouble is tried again or given up by a person`() throws {
        let relay = try FakeRelay(["RCPT": [.say("451 4.7.1 greylisted")]])
        let town = try town(relay)
        let mails = try ["lise@exemple.test", "paul@exemple.test"].map {
            try write(to: $0, in: town)
        }
        try send(town)
        let claire = try town.visit(as: .claire)
        #expect(try claire.get(path).words.contains("451 4.7.1 greylisted"))
        #expect(try claire.post("\(path)/\(mails[0])/retries").status == 303)
        #expect(try claire.delete("\(path)/\(mails[1])").status == 303)
        let before = relay.record.commands.count { $0.hasPrefix("RCPT") }
        try send(town)
        #expect(relay.record.commands.count { $0.hasPrefix("RCPT") } == before + 1)
        let words = try claire.get(path).words
        #expect(words.contains("lise@exemple.test") && !words.contains("paul@exemple.test"))
        #expect(try claire.delete("\(path)/\(mails[1])").status == 404)
        #expect(
            try claire.get("/administration/audit").words.contains("a abandonné un courriel"))
    }

    @Test func `a suspended address is written to again once a person has looked`() throws {
        let relay = try FakeRelay(["RCPT": [.say("550 5.1.1 unknown user")]])
        let town = try town(relay)
        for _ in 1...2 { try write(to: "Partie@exemple.test", in: town) }
        try send(town)
        #expect(relay.record.connections == 1)
        let claire = try town.visit(as: .claire)
        let words = try claire.get(path).words
        #expect(words.contains("partie@exemple.test Cette adresse n’existe pas"))
        let form: FormFields = ["email": "partie@exemple.test"]
        #expect(try claire.post(path + "/reviews", form).status == 303)
        #expect(try claire.post(path + "/reviews", form).status == 404)
        #expect(try claire.get(path).words.contains("Aucune adresse n’est suspendue"))
        let log = try claire.get("/administration/audit").words
        #expect(log.contains("a rouvert l’envoi à une adresse suspendue"))
        #expect(!log.contains("partie@exemple.test"))
    }

    @Test func `a relay and a mailbox that say nothing are found out all the same`() throws {
        let relay = try FakeRelay(["GREETING": [.hang]])
        let town = try town(relay)
        let checked = try town.visit(as: .claire).post(path + "/checks")
        #expect(checked.status == 200)
        #expect(checked.words.contains("Connexion au serveur d’envoi À revoir"))
    }

    @Test func `what is wrong with the relay is said in a sentence, above its own words`() throws {
        let relay = try FakeRelay([
            "EHLO": [.say("250-fake\r\n250 AUTH PLAIN")],
            "AUTH": [.say("535 5.7.8 wrong password")],
        ])
        let server = try MailServer(
            host: "127.0.0.1", port: try relay.relay().server.port, security: .none,
            credentials: MailServer.Credentials(user: "parvis", password: "secret"))
        let from = try MailAddress("parvis@exemple.test")
        let town = try Town(features: []) {
            $0.mail = MailOptions(relay: SMTPRelay(server), from: from)
        }
        try write(to: "lise@exemple.test", in: town)
        try send(town)
        let claire = try town.visit(as: .claire)
        for page in [try claire.get(path), try claire.post(path + "/checks")] {
            #expect(page.words.contains("Le nom d’utilisateur ou le mot de passe est refusé"))
            #expect(page.words.contains("535 5.7.8 wrong password"))
            #expect(!page.text.contains("passwordRefused") && !page.text.contains("opening"))
        }
    }

    @Test func `a relay that refuses the password is looked at, and tried again by a person`()
        throws
    {
        let server = try MailServer(
            host: "127.0.0.1", port: try RunningProgram.freePort(), security: .none)
        let from = try MailAddress("parvis@exemple.test")
        let town = try Town(features: []) {
            $0.mail = MailOptions(relay: SMTPRelay(server), from: from)
        }
        try write(to: "lise@exemple.test", in: town)
        try send(town)
        let claire = try town.visit(as: .claire)
        let words = try claire.get(path).words
        #expect(words.contains("Le serveur d’envoi ne répond pas"))
        #expect(words.contains("_dmarc.exemple.test. IN TXT"))
        #expect(!words.contains("rua="))
        let checked = try claire.post(path + "/checks").words
        #expect(checked.contains("Connexion au serveur d’envoi À revoir"))
        #expect(try claire.post(path + "/releases").status == 303)
        #expect(try claire.get(path).words.contains("Les courriels partent"))
    }
}
