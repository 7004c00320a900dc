import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The security record") struct AuditTests {
    let town: Town
    private let path = "/\(Place.centre.rawValue)/administration/audit"

    init() throws { town = try Town(features: []) }

    @Test func `who did what stands in sentences, the newest first`() throws {
        let claire = try town.visit(as: .claire)
        let amina = try town.person(.amina)
        try claire.put(
            "/\(Place.centre.rawValue)/administration/people/\(amina)", ["role": "moderator"])
        #expect(try town.visit(as: .denis).get(path).status == 403)
        let words = try claire.get(path).words
        let refused = try #require(
            words.range(
                of: "Denis Roques s’est vu refuser une page de «\u{A0}Administration\u{A0}»"))
        let role = try #require(
            words.range(of: "Claire Vidal a donné un rôle à Amina Haddad"))
        #expect(refused.lowerBound < role.lowerBound)
        #expect(words.contains("Registre intact"))
    }

    @Test func `entries, right and wrong, stand on the page of the site`() throws {
        _ = try town.visit(as: .amina)
        try town.guest().post(
            "/sign-in", ["email": Resident.amina.email, "password": "un secret raté"])
        let words = try town.visit(as: .claire).get("/administration/audit").words
        #expect(words.contains("Amina Haddad s’est connecté·e"))
        #expect(words.contains("Un mot de passe a été refusé"))
        #expect(!words.contains("raté"))
    }

    @Test func `a space is not shown what happens in another`() throws {
        let claire = try town.visit(as: .claire)
        let other = "/\(Place.network.rawValue)/administration"
        try claire.post(other + "/groups", ["name": "Secret du réseau"])
        #expect(try claire.get(other + "/audit").words.contains("Secret du réseau"))
        #expect(try !claire.get(path).words.contains("Secret du réseau"))
    }

    @Test(arguments: [
        "UPDATE audit SET subject = 'x' WHERE id = 3" as SQL, "DELETE FROM audit WHERE id = 3",
        "UPDATE audit SET at = at + 1 WHERE id = 3", "UPDATE audit SET actor_id = 99 WHERE id = 3",
        "UPDATE audit SET target_id = 1 WHERE id = 3",
        "UPDATE audit SET space_id = 2 WHERE id = 3",
    ])
    func `a changed or removed line is seen`(tampering: SQL) throws {
        let claire = try town.visit(as: .claire)
        for number in 1...5 {
            try claire.post(
                "/\(Place.centre.rawValue)/administration/groups", ["name": "Groupe \(number)"])
        }
        #expect(try claire.get(path).words.contains("Registre intact"))
        try town.site.database.write { _ = try $0.run(tampering) }
        #expect(try claire.get(path).words.contains("une ligne de ce registre a été changée"))
        let broken = try town.site.database.read { try AuditLog(town.site.signer, $0).firstBreak() }
        #expect([3, 4].contains(broken))
    }

    @Test func `a line changed long ago is seen by the reading of each night`() throws {
        try Jobs(town.site).schedule()
        let claire = try town.visit(as: .claire)
        try makeGroups(3, claire)
        try town.site.database.write { db in
            for number in 1...AuditState.newest {
                try AuditLog(town.site.signer, db).record(
                    .groupChanged, by: nil, subject: "Groupe \(number)", network: "", at: town.now)
            }
        }
        try town.wait(86_400)
        let before = try town.signInAgain(.claire)
        #expect(try before.get(path).words.contains("tout le registre l’a été"))
        try town.site.database.write {
            _ = try $0.run("UPDATE audit SET subject = 'x' WHERE id = 2")
        }
        #expect(try before.get(path).words.contains("Registre intact"))
        try town.wait(86_400)
        let words = try town.signInAgain(.claire).get(path).words
        #expect(words.contains("une ligne de ce registre a été changée"))
    }

    @Test func `a chain computed anew without the key is seen`() throws {
        let claire = try town.visit(as: .claire)
        try makeGroups(5, claire)
        let forger = try Signer(keys: [[UInt8](repeating: 9, count: 32)])
        try town.site.database.write { db in
            try db.run("DELETE FROM audit WHERE id > 2")
            for number in 1...4 {
                try AuditLog(forger, db).record(
                    .groupChanged, by: nil, subject: "Faux \(number)", network: "", at: town.now)
            }
        }
        #expect(try claire.get(path).words.contains("une ligne de ce registre a été changée"))
        let forged: Int64? = try town.site.database.read {
            try $0.value("SELECT MIN(a.id) AS id FROM audit AS a WHERE a.subject LIKE 'Faux%'")
        }
        #expect(try firstBreak() == forged)
    }

    @Test func `entries from before there was a key stay whole, and cannot change any more`() throws
    {
        let claire = try town.visit(as: .claire)
        try town.site.database.write { try Self.writeOld($0, subject: "Groupe") }
        #expect(try firstBreak() == nil)
        try makeGroups(2, claire)
        #expect(try firstBreak() == nil)
        #expect(try claire.get(path).words.contains("Registre intact"))
        let second: Int64? = try town.site.database.read {
            try $0.value("SELECT a.id FROM audit AS a WHERE a.number = 1")
        }
        try town.site.database.write { db in
            let digest = AuditChain.digest(
                previous: AuditChain.start, fields: Self.old("Faux"))
            try db.run("UPDATE audit SET subject = 'Faux', digest = \(digest) WHERE number = 0")
        }
        #expect(try firstBreak() == second)
    }

    @Test func `a start that was moved on without the key is seen`() throws {
        try makeGroups(3, try town.visit(as: .claire))
        try town.site.database.write { db in
            try db.run(
                """
                INSERT INTO audit_start (id, number, digest)
                SELECT 1, a.number, a.digest FROM audit AS a WHERE a.id = 2
                """)
            try db.run("DELETE FROM audit WHERE id <= 2")
        }
        #expect(try firstBreak() == 3)
    }

    private func firstBreak() throws -> Int64? {
        try town.site.database.read { try AuditLog(town.site.signer, $0).firstBreak() }
    }

    private func makeGroups(_ count: Int, _ browser: Browser) throws {
        for number in 1...count {
            try browser.post(
                "/\(Place.centre.rawValue)/administration/groups", ["name": "Groupe \(number)"])
        }
    }

    private static func old(_ subject: String) -> [String] {
        ["1000", "", "groupChanged", subject, "", "", ""]
    }

    /// One entry alone, as it was before.
    private static func writeOld(_ db: Database, subject: String) throws {
        let digest = AuditChain.digest(previous: AuditChain.start, fields: old(subject))
        try db.run("DELETE FROM audit")
        try db.run(
            """
            INSERT INTO audit (at, action, subject, network, digest)
            VALUES (1000, 'groupChanged', \(subject), '', \(digest))
            """)
    }

    @Test func `a long record turns its pages`() throws {
        let claire = try town.visit(as: .claire)
        for number in 1...60 {
            try claire.post(
                "/\(Place.centre.rawValue)/administration/groups", ["name": "Groupe \(number)"])
        }
        let first = try claire.get(path)
        #expect(first.words.contains("Groupe 60") && !first.words.contains("Groupe 10"))
        let older = try #require(first.values(of: "href").first { $0.contains("before=") })
        #expect(try claire.get(older).words.contains("Groupe 10"))
    }

    @Test func `of a network only the prefix is kept, and of a password nothing`() throws {
        try town.visit(as: .amina).put(
            "/account/password",
            ["password": Resident.password, "password-new": "un parapluie vert sous la pluie"])
        let rows: [String] = try town.site.database.read { db in
            try db.values("SELECT a.subject || ' ' || a.network AS line FROM audit AS a")
        }
        #expect(!rows.isEmpty)
        #expect(!rows.contains { $0.contains("parapluie") || $0.contains(Resident.password) })
    }
}
