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

    @Test func `whoever owes one still takes their data along, and reads who asks`() throws {
        try decide(.everybody)
        let amina = try town.signInAgain(.amina)
        let page = try amina.get("/account/security").words
        #expect(page.contains("Le site demande une seconde vérification"))
        #expect(page.contains("Sans téléphone") && page.contains(Resident.claire.name))
        #expect(try amina.get("/account/data").status == 200)
        #expect(try town.package(of: .amina).status == 200)
        #expect(try amina.delete("/account").status == 303)
        #expect(try amina.delete("/account/erasure").status == 303)
        #expect(try amina.get("/account/password").location == "/account/security")
    }

    @Test func `a space that asks is named`() throws {
        let space = try town.space(.centre)
        let claire = try town.visit(as: .claire)
        _ = try town.setUpCode(.claire)
        let saved = try claire.putRead(
            "/\(space.slug)/administration/space",
            ["name": space.name, "zone": space.zone, "secondFactor": "everybody"])
        #expect(saved.status == 303)
        let page = try town.visit(as: .amina).get("/account/security").words
        #expect(page.contains("Votre espace «\u{A0}\(space.name)\u{A0}» demande"))
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
