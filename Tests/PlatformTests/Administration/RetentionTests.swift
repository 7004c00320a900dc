import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

@Suite("What a site notes of people, and for how long") struct RetentionTests {
    private let town: Town
    private let day: TimeInterval = 86_400

    init() throws {
        town = try Town(features: features)
        try Jobs(town.site).schedule()
        for network in ["192.0.2.77", "2001:db8:7:99::/64"] {
            try town.site.database.write { db in
                try AuditLog(town.site.signer, db).record(
                    .exported, by: nil, subject: "", network: network, at: town.now)
            }
        }
    }

    private func networks() throws -> [String] {
        try town.site.database.read { db in
            try db.values(
                "SELECT a.network FROM audit AS a WHERE a.action = 'exported' ORDER BY a.id")
        }
    }

    private func change(_ sql: SQL) throws {
        try town.site.database.write { _ = try $0.run(sql) }
    }

    private func firstBreak() throws -> Int64? {
        try town.site.database.read { try AuditLog(town.site.signer, $0).firstBreak() }
    }

    @Test func `a network is whole for three months, then short, and the log still whole`() throws {
        try town.wait(91 * day)
        #expect(try networks() == ["192.0.2.77", "2001:db8:7:99::/64"])
        try town.wait(2 * day)
        #expect(try networks() == ["192.0.2.0/24", "2001:db8:7::/48"])
        #expect(try firstBreak() == nil)
        let page = try town.visit(as: .claire).get("/administration/audit").words
        #expect(page.contains("192.0.2.0/24") && !page.contains("192.0.2.77"))
        #expect(page.contains("Registre intact"))
        try change("UPDATE audit SET network = '192.0.3.0/24' WHERE network = '192.0.2.0/24'")
        #expect(try firstBreak() != nil)
    }

    @Test(arguments: [
        "UPDATE audit SET network = '192.0.2.78' WHERE network = '192.0.2.77'" as SQL,
        "UPDATE audit SET network_salt = 'x' WHERE network = '192.0.2.77'",
        "UPDATE audit SET network_salt = NULL WHERE network = '192.0.2.77'",
        "UPDATE audit SET network_seal = NULL WHERE network = '192.0.2.77'",
    ])
    func `a network that somebody else changes is seen`(tampering: SQL) throws {
        #expect(try firstBreak() == nil)
        try change(tampering)
        #expect(try firstBreak() != nil)
    }

    @Test func `the log forgets after twelve months, and goes on`() throws {
        try town.wait(363 * day)
        #expect(try networks().count == 2)
        _ = try town.visit(as: .loic)
        try town.wait(4 * day)
        #expect(try networks().isEmpty)
        #expect(try firstBreak() == nil)
    }

    @Test func `a mail stays for thirty days in the outbox`() throws {
        let change: FormFields = [
            "password": Resident.password, "password-new": "quatre chevaux bleus à midi",
        ]
        let changed = try town.visit(as: .amina).put("/account/password", change)
        #expect(changed.status == 303)
        #expect(try town.mails(to: Resident.amina.email).count == 1)
        try town.wait(29 * day)
        #expect(try town.mails(to: Resident.amina.email).count == 1)
        try town.wait(2 * day)
        #expect(try town.mails(to: Resident.amina.email).isEmpty)
    }

    private let page = "/administration/retention"

    /// What the form of the page says now, with some of it changed.
    private func decide(_ changes: FormFields) throws -> Answer {
        let claire = try town.visit(as: .claire)
        var fields = changes
        fields.append("version", try #require(try claire.get(page).input("version")))
        return try claire.put(page, fields)
    }

    @Test func `whoever runs the site changes a time within its bounds, and it holds`() throws {
        let before = try town.visit(as: .claire).get(page).words
        #expect(before.contains("La corbeille") && before.contains("Le journal de sécurité"))
        #expect(try decide(["mails": "7", "audit": "5"]).status == 422)
        #expect(try decide(["mails": "beaucoup"]).status == 422)
        #expect(try decide(["mails": "7", "trash": "10"]).status == 303)
        let change: FormFields = [
            "password": Resident.password, "password-new": "quatre chevaux bleus à midi",
        ]
        #expect(try town.visit(as: .amina).put("/account/password", change).status == 303)
        #expect(try town.visit(as: .amina).get("/account/data").words.contains("7 jours ;"))
        try town.wait(6 * day)
        #expect(try town.mails(to: Resident.amina.email).count == 1)
        try town.wait(2 * day)
        #expect(try town.mails(to: Resident.amina.email).isEmpty)
        let log = try town.signInAgain(.claire).get("/administration/audit").words
        #expect(log.contains("a changé une durée de conservation : La corbeille, 10 jours"))
    }

    @Test func `the page tells what is held, and what the next night takes`() throws {
        let (malik, space) = (try town.person(.malik), try town.space(.centre).id)
        try town.site.database.write { db in
            for days in [0.0, 90] {
                _ = try InvitationStore(db: db).create(
                    "invite\(Int(days))@parvis.test", named: "Inès", as: .member, in: space,
                    by: malik, at: town.now - days * day)
            }
        }
        let words = try town.visit(as: .claire).get(page).words
        #expect(words.contains("Gardés maintenant\u{A0}: 2, effacés la nuit prochaine\u{A0}: 1."))
    }

    @Test func `what there is much of is not counted to its end`() throws {
        let (malik, space) = (try town.person(.malik), try town.space(.centre).id)
        try town.site.database.write { db in
            for number in 1...301 {
                _ = try InvitationStore(db: db).create(
                    "invite\(number)@parvis.test", named: "Inès", as: .member, in: space,
                    by: malik, at: town.now - 90 * day)
            }
        }
        let words = try town.visit(as: .claire).get(page).words
        #expect(
            words.contains(
                "Gardés maintenant\u{A0}: plus de 300, effacés la nuit prochaine\u{A0}: plus de 300."
            ))
    }

    @Test func `of two who decide at once the second is told`() throws {
        let claire = try town.visit(as: .claire)
        let seen = try #require(try claire.get(page).input("version"))
        #expect(try decide(["trash": "10"]).status == 303)
        let late = try claire.put(page, ["trash": "20", "version": seen])
        #expect(late.status == 409)
        #expect(try claire.get(page).input("trash") == "10")
    }

    @Test func `the owner of a site chooses how long, and people are told`() throws {
        let other = try Town(features: features) {
            $0.keeping = Keeping(audit: 7, networks: 1, mails: 20)
        }
        let words = try other.visit(as: .amina).get("/account/data").words
        #expect(words.contains("7 mois, et l’adresse du réseau, 1 mois"))
        let config = try Config(
            json5: Data(
                """
                { address: "https://a.example", data: "/tmp/x", auditMonths: 7, networkMonths: 1,
                  mailDays: 20 }
                """.utf8))
        #expect(config.auditMonths == 7 && config.networkMonths == 1 && config.mailDays == 20)
        #expect(throws: ConfigError.self) {
            try Config(
                json5: Data("{ address: \"https://a.example\", data: \"/x\", mailDays: 1 }".utf8))
        }
    }
}
