import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

@Suite("Refusals in the security record") struct DenialTests {
    let town: Town
    private let audit = "/\(Place.centre.rawValue)/administration/audit"
    private let route = "/:space/administration/audit"

    init() throws { town = try Town(features: features) }

    private func refuse(_ path: String, _ times: Int = 1, to resident: Resident = .denis) throws {
        let browser = try town.visit(as: resident)
        for _ in 0..<times { #expect(try browser.get(path).status == 403) }
    }

    /// The subject of each, and how many are told.
    private func entries() throws -> [String] {
        try town.site.database.read {
            try $0.values(
                """
                SELECT a.subject || ' ' || a.times AS line FROM audit AS a
                WHERE a.action = 'denied' ORDER BY a.id
                """)
        }
    }

    private func stop() {
        town.site.denials.drain(town.site.database, log: town.site.log, before: nil)
    }

    @Test func `a refusal is written though the queue of deferred writes is full`() throws {
        let denis = try town.visit(as: .denis)
        for _ in 0..<10_000 { town.site.deferredWrites.add { _ in } }
        #expect(try denis.get(audit).status == 403)
        #expect(try entries() == ["GET \(route) 1"])
    }

    @Test func `a flood of refusals makes two entries a minute, the second with a count`() throws {
        try refuse(audit, 40)
        #expect(try entries() == ["GET \(route) 1"])
        try town.wait(59)
        try refuse(audit)
        #expect(try entries() == ["GET \(route) 1"])
        try town.wait(1)
        try refuse(audit)
        #expect(try entries() == ["GET \(route) 1", "GET \(route) 41"])
        let claire = try town.visit(as: .claire)
        let words = try claire.get(audit).words
        #expect(words.contains("Registre intact"))
        #expect(words.contains("41 fois depuis"))
    }

    @Test func `whoever goes on is told of once in ten minutes, and none is lost`() throws {
        for _ in 1...20 {
            try refuse(audit, 50)
            try town.wait(30)
        }
        stop()
        let counts = try entries().compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(counts.count <= 4)
        #expect(counts.reduce(0, +) == 1000)
    }

    @Test func `two thousand refusals at as many addresses are two entries`() throws {
        let people = "/\(Place.centre.rawValue)/administration/people/"
        let denis = try town.visit(as: .denis)
        for number in 1...2000 { #expect(try denis.get(people + "\(number)").status == 403) }
        stop()
        #expect(
            try entries() == [
                "GET /:space/administration/people/:id 1",
                "GET /:space/administration/people/:id 1999",
            ])
    }

    @Test func `refusals at several routes are one entry that names some of them`() throws {
        let administration = "/\(Place.centre.rawValue)/administration"
        try refuse(audit)
        for page in ["/groups", "/invitations", "/modules", ""] {
            try refuse(administration + page)
        }
        stop()
        let last = try #require(try entries().last)
        #expect(last.hasPrefix("GET /:space/administration/groups, GET "))
        #expect(last.hasSuffix(", … 4"))
    }

    @Test func `another person is an entry of their own`() throws {
        try refuse(audit)
        try refuse(audit, to: .amina)
        #expect(try entries().count == 2)
    }

    @Test func `wrong passwords name the account, and a flood of them is counted`() throws {
        for _ in 1...5 {
            try town.guest().post(
                "/sign-in", ["email": Resident.amina.email, "password": "wrong"])
        }
        for number in 1...5 {
            try town.guest().post(
                "/sign-in", ["email": "a\(number)@parvis.test", "password": "wrong"])
        }
        stop()
        let amina = try town.person(.amina)
        let told: [Int64] = try town.site.database.read { db in
            try db.values(
                """
                SELECT a.times FROM audit AS a
                WHERE a.action = 'signInFailed' AND a.target_id = \(amina) ORDER BY a.id
                """)
        }
        #expect(told == [1, 4])
        let words = try town.visit(as: .claire).get("/administration/audit").words
        #expect(words.contains("Un mot de passe a été refusé pour le compte d’Amina Haddad"))
        #expect(!words.contains("a1@parvis.test"))
    }

    @Test func `what was counted is written when the site stops`() throws {
        try refuse(audit, 3)
        stop()
        #expect(try entries() == ["GET \(route) 1", "GET \(route) 2"])
    }

    @Test func `a full queue says once how many writes it dropped`() throws {
        let writes = town.site.deferredWrites
        for _ in 0..<10_007 { writes.add { _ in } }
        writes.drain(town.site.database, log: town.site.log)
        writes.drain(town.site.database, log: town.site.log)
        let lines = town.log.all.filter { $0.contains("deferred writes") }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("7 dropped") == true)
    }
}
