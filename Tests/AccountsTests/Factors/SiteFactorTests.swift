import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("A site that asks for a second factor") struct SiteFactorTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    private func decide(_ rule: SecondFactorRule, by browser: Browser? = nil) throws {
        let saved = try (browser ?? town.signInAgain(.claire)).putRead(
            "/administration/policies", ["factor": rule.rawValue])
        try #require(saved.status == 303)
    }

    @Test func `the site asks for a second factor wherever a space does not`() throws {
        let (malik, amina) = (try town.visit(as: .malik), try town.visit(as: .amina))
        try decide(.moderators)
        #expect(try malik.get("/account").location == "/account/security")
        #expect(try town.signInAgain(.claire).get("/account").location == "/account/security")
        #expect(try amina.get("/account").status == 200)
        let claire = try town.visit(as: .claire)
        _ = try town.setUpCode(.claire)
        try decide(.everybody, by: claire)
        #expect(try amina.get("/account").location == "/account/security")
    }

    @Test func `a space asks for more than the site, and never for less`() throws {
        let settings = "/\(Place.centre.rawValue)/administration/space"
        let space = try town.space(.centre)
        let claire = try town.visit(as: .claire)
        _ = try town.setUpCode(.claire)
        try decide(.moderators, by: claire)
        let page = try claire.get(settings).words
        #expect(page.contains("(le site le demande)"))
        #expect(!page.contains("Au choix de chaque personne"))
        for (rule, amina) in [("nobody", 200), ("everybody", 303)] {
            let saved = try claire.putRead(
                settings, ["name": space.name, "zone": space.zone, "secondFactor": rule])
            #expect(saved.status == 303)
            #expect(
                try town.visit(as: .malik).get("/account").location == "/account/security")
            #expect(try town.visit(as: .amina).get("/account").status == amina)
        }
    }
}
