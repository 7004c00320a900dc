import Community
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("The name of an erased account in the mails to others") struct MailErasureTests {
    let here: PersonalTown

    init() throws { here = try PersonalTown() }

    private var town: Town { here.town }

    private func write(_ text: String, html: String? = nil) throws {
        try town.site.database.write { db in
            var mail = OutgoingMail(.former, subject: text, text: text)
            mail.html = html
            _ = try Mailer(site: town.site, db: db, now: town.now)
                .send(mail, to: [MailAddressee(email: "denis@ailleurs.test")])
        }
    }

    private func texts(with words: String) throws -> Int {
        let column: SQL = "t.subject || ' ' || t.body || ' ' || COALESCE(t.html, '')"
        return try here.count(
            """
            SELECT COUNT(*) FROM outbox_text AS t
            WHERE REPLACE(\(column), \(words), '') <> \(column)
            """)
    }

    @Test func `goes out of all of them, some at a time, once the account is closed`() throws {
        for number in 1...450 { try write("\(number) : Amina Haddad, hier") }
        #expect(try here.erase(.amina).status == 303)
        #expect(try texts(with: "Amina Haddad") >= 450)
        try Jobs(town.site, .only("community.erase.names")).runDue { _ in false }
        let left = try texts(with: "Amina Haddad")
        #expect(left > 0 && left < 450)
        // The server dies in the middle of the next piece.
        _ = try town.site.database.write { db in
            try JobQueue(db).claim(
                of: ["community.erase.names"], now: town.now, lease: 60, owner: "dead")
        }
        town.pass(120)
        try town.runJobs()
        #expect(try texts(with: "Amina Haddad") == 0)
        #expect(try texts(with: "Compte supprimé, hier") == 450)
    }

    @Test func `stays where it is the beginning or the end of the name of somebody else`() throws {
        let others = ["Amina Haddadi", "Amina Haddad2", "Samina", "Lamina Haddad", "Amina Haddadé"]
        for name in others { try write("Bonjour \(name) !") }
        try write("« Amina Haddad » et Amina Haddadi, d’Amina Haddad")
        #expect(try here.erase(.amina).status == 303)
        try town.runJobs()
        for name in others { #expect(try texts(with: "Bonjour \(name) !") == 1, "\(name)") }
        let mixed = "« Compte supprimé » et Amina Haddadi, d’Compte supprimé"
        #expect(try texts(with: mixed) == 1)
    }

    @Test func `stays where somebody else bears it`() throws {
        try here.rename(.loic, "Amina Haddad")
        try write("Bonjour Amina Haddad !")
        #expect(try here.erase(.amina).status == 303)
        try town.runJobs()
        #expect(try texts(with: "Bonjour Amina Haddad !") == 1)
    }

    @Test func `is found in the markup of a mail as it is written there`() throws {
        try here.rename(.amina, "Amina d'Haddad & Fils")
        try write("x", html: "<p>Amina d&#39;Haddad &amp; Fils</p>")
        #expect(try texts(with: "&amp; Fils") == 1)
        #expect(try here.erase(.amina).status == 303)
        try town.runJobs()
        #expect(try texts(with: "Fils") == 0)
    }

    @Test func `stays in the name of a file that bears the longer one of somebody else`() throws {
        let amina = try town.visit(as: .amina)
        for name in ["CV Amina Haddad.pdf", "CV Amina Haddadi.pdf"] {
            let file = try town.pdf(name)
            let sent = try amina.post(
                here.topicAddress + "/posts", ["text": "Un CV."], files: [file])
            #expect(sent.status == 303)
        }
        #expect(try here.erase(.amina).status == 303)
        try town.runJobs()
        let topic = try town.visit(as: .loic).get(here.topicAddress).words
        #expect(topic.contains("CV Compte supprimé.pdf"))
        #expect(topic.contains("CV Amina Haddadi.pdf"))
    }
}

extension MailKind {
    fileprivate static let former = MailKind("former")
}
