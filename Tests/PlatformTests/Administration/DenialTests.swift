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
    private let groups = "/\(Place.centre.rawValue)/administration/groups"

    init() throws { town = try Town(features: features) }

    private func refuse(_ path: String, _ times: Int = 1, to resident: Resident = .denis) throws {
        let browser = try town.visit(as: resident)
        for _ in 0..<times { #expect(try browser.get(path).status == 403) }
    }

    private func subjects() throws -> [String] {
        try town.site.database.read {
            try $0.values(
                "SELECT a.subject FROM audit AS a WHERE a.action = 'denied' ORDER BY a.id")
        }
    }

    @Test func `a refusal is written though the queue of deferred writes is full`() throws {
        let denis = try town.visit(as: .denis)
        for _ in 0..<10_000 { town.site.deferredWrites.add { _ in } }
        #expect(try denis.get(audit).status == 403)
        #expect(try subjects() == ["GET \(route)"])
    }

    @Test func `a flood of refusals makes two entries a minute, the second with a count`() throws {
        try refuse(audit, 40)
        #expect(try subjects() == ["GET \(route)"])
        try town.wait(59)
        try refuse(audit)
        #expect(try subjects() == ["GET \(route)"])
        try town.wait(1)
        try refuse(audit)
        #expect(try subjects() == ["GET \(route)", "GET \(route)", "GET \(route) × 40"])
        let claire = try town.visit(as: .claire)
        #expect(try claire.get(audit).words.contains("Registre intact"))
    }

    @Test func `refusals at several addresses of one route are told by the route`() throws {
        let people = "/\(Place.centre.rawValue)/administration/people/"
        for resident in [Resident.amina, .loic, .claire] {
            try refuse(people + town.person(resident).description)
        }
        town.site.denials.drain(
            town.site.database, log: town.site.log, before: nil)
        let first = "GET /:space/administration/people/:id"
        #expect(try subjects().first == first)
        #expect(try subjects().count == 2)
        #expect(try subjects().last?.hasSuffix("/administration/people/:id × 2") == true)
    }

    @Test func `another person or another route is an entry of its own`() throws {
        try refuse(audit)
        try refuse(groups)
        try refuse(audit, to: .amina)
        #expect(try subjects().count == 3)
    }

    @Test func `what was counted is written when the site stops`() throws {
        try refuse(audit, 3)
        town.site.denials.drain(
            town.site.database, log: town.site.log, before: nil)
        #expect(try subjects() == ["GET \(route)", "GET \(route) × 2"])
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
