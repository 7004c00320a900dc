import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("A space that asks for a second factor") struct FactorRuleTests {
    let town: Town
    private static let home = "/irt-centre-de-ressources-vaem"

    init() throws { town = try Town(features: []) }

    private func ask(of rule: SecondFactorRule) throws {
        let settings = Self.home + "/administration/space"
        let space = try town.space(.centre)
        let saved = try town.visit(as: .claire).putRead(
            settings,
            ["name": space.name, "zone": space.zone, "secondFactor": rule.rawValue])
        try #require(saved.status == 303)
    }

    @Test func `whoever must have one and has none is led to it, and does nothing else`() throws {
        let malik = try town.visit(as: .malik)
        try ask(of: .moderators)
        #expect(try malik.get(Self.home + "/menu").location == "/account/security")
        let refused = try malik.put("/account", ["name": "Malik le Grand"])
        #expect(refused.status == 403)
        #expect(refused.text.contains("Malik le Grand"))
        #expect(refused.words.contains("Protégez d’abord votre compte"))
        #expect(try malik.get("/account/security").status == 200)
        #expect(try town.visit(as: .amina).get(Self.home + "/menu").status == 200)
    }

    @Test
    func `a form of the space that does not name the rule leaves it, and who changes it is noted`()
        throws
    {
        try ask(of: .moderators)
        let space = try town.space(.centre)
        let claire = try town.visit(as: .claire)
        let saved = try claire.putRead(
            Self.home + "/administration/space", ["name": space.name, "zone": space.zone])
        #expect(saved.status == 403)
        _ = try town.setUpCode(.claire)
        let again = try claire.putRead(
            Self.home + "/administration/space", ["name": space.name, "zone": space.zone])
        #expect(again.status == 303)
        #expect(try town.space(.centre)[SecondFactorRule.setting] == .moderators)
        let audit = try claire.get(Self.home + "/administration/audit").words
        #expect(audit.contains("Claire Vidal a changé qui doit avoir une seconde vérification"))
        town.pass(16 * 60)
        let asked = try claire.putRead(
            Self.home + "/administration/space",
            ["name": space.name, "zone": space.zone, "secondFactor": "nobody"])
        #expect(asked.status == 401)
        #expect(try town.space(.centre)[SecondFactorRule.setting] == .moderators)
    }

    @Test func `once it is set up all opens`() throws {
        try ask(of: .moderators)
        let malik = try town.visit(as: .malik)
        _ = try town.setUpCode(.malik)
        #expect(try malik.get(Self.home + "/menu").status == 200)
        #expect(try malik.delete("/account/security/code").status == 303)
        #expect(try malik.get(Self.home + "/menu").location == "/account/security")
    }

    @Test func `of everybody it is asked of members and partners too`() throws {
        try ask(of: .everybody)
        for resident in [Resident.amina, .region] {
            let browser = try town.visit(as: resident)
            #expect(try browser.get(Self.home + "/menu").location == "/account/security")
        }
    }

    @Test func `one may still sign out`() throws {
        try ask(of: .everybody)
        let amina = try town.visit(as: .amina)
        #expect(try amina.post("/sign-out").status == 303)
        #expect(try amina.get("/account").status == 401)
    }

    @Test func `a member who becomes a moderator is asked at once`() throws {
        try ask(of: .moderators)
        _ = try town.setUpCode(.claire)
        let amina = try town.visit(as: .amina)
        #expect(try amina.get("/account").status == 200)
        let person = try town.person(.amina)
        let set = try town.visit(as: .claire).putRead(
            Self.home + "/administration/people/\(person)", ["role": "moderator"])
        #expect(set.status == 303)
        let again = try town.signInAgain(.amina)
        #expect(try again.get("/account").location == "/account/security")
    }

    @Test func `who runs the site takes a lost factor away, and can set none`() throws {
        _ = try town.setUpCode(.amina)
        let person = try town.person(.amina)
        let address = "/administration/second-factors/\(person)"
        let amina = try town.visit(as: .amina)
        #expect(try town.visit(as: .malik).delete(address).status == 404)
        #expect(try town.visit(as: .claire).get(address).status == 200)
        #expect(try town.visit(as: .claire).delete(address).status == 303)
        #expect(try amina.get("/account").status == 401)
        #expect(try town.signInAgain(.amina).get("/account").status == 200)
        let mail = try #require(
            try town.mails(to: Resident.amina.email).first { $0.subject.contains("retirée") })
        #expect(mail.body.contains("Claire Vidal"))
        #expect(try town.actions().contains("factorsTaken"))
        town.pass(3600)
        #expect(try town.visit(as: .claire).delete(address).status == 401)
    }
}
