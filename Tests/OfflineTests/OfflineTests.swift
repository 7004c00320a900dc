import Community
import HTTP
import TestKit
import Testing

@testable import Offline

@Suite("What a device reads offline") struct OfflineTests {
    let town: Town
    let home = "/" + Place.centre.rawValue

    init() throws { town = try Town(features: [offline]) }

    private func list(_ resident: Resident) throws -> String {
        let answer = try town.visit(as: resident).get(OfflinePaths.copies())
        #expect(answer.status == 200 && answer.headers["Cache-Control"] == "no-store")
        return answer.text
    }

    @Test func `the list says whose it is, and names pages of their own spaces alone`() throws {
        let amina = try list(.amina)
        #expect(amina.contains("\"person\":\"\(try town.person(.amina))\""))
        #expect(amina.contains("\"\(home)/tasks\""))
        #expect(!amina.contains(Place.network.rawValue))
        #expect(try list(.claire).contains("/\(Place.network.rawValue)/tasks"))
    }

    @Test func `whoever is signed out has no list, and who was removed no page on it`() throws {
        #expect(try town.guest().get(OfflinePaths.copies()).status == 401)
        #expect(try list(.loic).contains(home))
        try town.visit(as: .claire).delete(
            SpacePaths.person(town.person(.loic), in: town.space(.centre)))
        #expect(!(try list(.loic).contains(home)))
    }

    @Test func `the worker stands at the root, asks this site alone, and is asked for each time`()
        throws
    {
        let worker = try town.guest().get("/worker.js")
        #expect(worker.status == 200 && worker.headers["Cache-Control"] == "no-cache")
        let policy = try #require(worker.headers["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && policy.contains("connect-src 'self'"))
        #expect(try town.guest().get("/static/worker.js").status == 404)
    }

    @Test func `the switch is on the account, and no other page loads its script`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try amina.get("/account/offline").text.contains("/static/offline.js"))
        let profile = try amina.get("/account")
        #expect(profile.values(of: "href").contains("/account/offline"))
        #expect(!profile.text.contains("/static/offline.js"))
    }

    @Test func `a space goes onto a screen with its name and a picture that is there`() throws {
        let manifest = try town.visit(as: .amina).get(home + "/manifest.webmanifest")
        let text = manifest.text
        #expect(text.contains("\"name\":\"\(Place.centre.name)\""))
        #expect(text.contains("\"start_url\":\"\(home)\""))
        #expect(try town.guest().get(home + "/manifest.webmanifest").status == 401)
        for edge in [192, 512] {
            #expect(text.contains("/static/icon-\(edge).png"))
            let icon = try town.guest().get("/static/icon-\(edge).png")
            #expect(icon.status == 200 && icon.headers["Content-Type"] == "image/png")
        }
    }
}
