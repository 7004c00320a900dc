import Community
import Content
import Foundation
import HTTP
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
            words.range(of: "Denis Roques s’est vu refuser GET /:space/administration/audit"))
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
        let broken = try town.site.database.read { try AuditLog(db: $0).firstBreak() }
        #expect([3, 4].contains(broken))
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
