import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("Two accounts of somebody else that are to become one") struct AskedMergingTests {
    let town: Town

    private static let day: Double = 86_400

    init() throws { town = try Town(features: []) }

    private func ask(
        _ closed: Resident, into kept: Resident, as resident: Resident = .claire
    ) throws -> Answer {
        try town.visit(as: resident).post(
            "/administration/mergings", ["kept": kept.email, "closed": closed.email])
    }

    private func isOpen(_ resident: Resident) throws -> Bool {
        try town.guest().post(
            "/sign-in", ["email": resident.email, "password": Resident.password]
        ).status == 303
    }

    private func agree(_ resident: Resident, by link: String) throws -> Answer {
        try town.visit(as: resident).post(link + "/agreement")
    }

    @Test func `both are told by mail, and it is done after a week once the one that goes agrees`()
        throws
    {
        let plan = try town.visit(as: .claire).post(
            "/administration/mergings/plan",
            ["kept": Resident.amina.email, "closed": Resident.malik.email])
        #expect(plan.status == 200 && plan.words.contains(Place.network.name))
        #expect(try isOpen(.malik), "a plan does nothing")
        #expect(try ask(.malik, into: .amina).status == 303)
        for resident in [Resident.amina, .malik] {
            let mail = try #require(try town.mails(to: resident.email).first)
            #expect(mail.subject == "Réunir deux comptes\u{A0}?")
            let other = resident == .amina ? Resident.malik : .amina
            #expect(!mail.body.contains(other.email), "a slip tells nobody another's address")
        }
        let link = try #require(try town.link(to: Resident.malik.email))
        #expect(try agree(.amina, by: link).status == 422)
        #expect(try town.guest().post(link + "/agreement").status == 401)
        #expect(try agree(.malik, by: link).status == 303)
        #expect(try agree(.malik, by: link).status == 303, "said twice, it holds once")
        try town.wait(6 * Self.day)
        #expect(try isOpen(.malik))
        try town.wait(1.1 * Self.day)
        #expect(try !isOpen(.malik))
        #expect(try isOpen(.amina))
        #expect(try town.actions().filter { $0 == "merged" }.count == 2)
    }

    @Test func `the link works with the full stop that a mail program took into it`() throws {
        #expect(try ask(.malik, into: .amina).status == 303)
        let link = try #require(try town.link(to: Resident.malik.email))
        #expect(try town.guest().get(link + ".").status == 200)
        #expect(try town.guest().post(link + ".").status == 200)
        #expect(try town.guest().get(link).status == 410)
    }

    @Test(arguments: [Resident.amina, .malik])
    func `either objects by the link of their mail, by a press alone`(resident: Resident) throws {
        #expect(try ask(.malik, into: .amina).status == 303)
        let link = try #require(try town.link(to: resident.email))
        for _ in 1...3 { #expect(try town.guest().get(link).status == 200) }
        #expect(try town.guest().post(link).status == 200)
        #expect(try town.guest().post(link).status == 410)
        for told in [Resident.amina, .malik, .claire] {
            #expect(
                try town.mails(to: told.email).first?.subject == "Les deux comptes restent séparés")
        }
        try town.wait(8 * Self.day)
        #expect(try isOpen(.malik))
        #expect(try town.actions().contains("mergeObjected"))
        #expect(try !town.actions().contains("merged"))
    }

    @Test func `whoever says nothing keeps their account`() throws {
        #expect(try ask(.malik, into: .amina).status == 303)
        let link = try #require(try town.link(to: Resident.amina.email))
        #expect(try agree(.amina, by: link).status == 422)
        try town.wait(8 * Self.day)
        #expect(try isOpen(.malik))
        #expect(try !town.actions().contains("merged"))
        #expect(try agree(.malik, by: link).status == 410)
    }

    @Test func `whoever has agreed may still object`() throws {
        #expect(try ask(.malik, into: .amina).status == 303)
        let link = try #require(try town.link(to: Resident.malik.email))
        #expect(try agree(.malik, by: link).status == 303)
        #expect(try town.guest().post(link).status == 200)
        try town.wait(8 * Self.day)
        #expect(try isOpen(.malik))
    }

    @Test func `whoever asked calls it off`() throws {
        #expect(try ask(.malik, into: .amina).status == 303)
        let claire = try town.visit(as: .claire)
        let page = try claire.get("/administration/mergings")
        #expect(
            page.words.contains("malik@parvis.test") && page.words.contains("amina@parvis.test"))
        let action = try #require(page.between("action=\"/administration/mergings/", "\"").last)
        #expect(try claire.delete("/administration/mergings/\(action)").status == 303)
        try town.wait(8 * Self.day)
        #expect(try isOpen(.malik))
    }

    @Test func `nobody else asks, nor those who run the site for themselves`() throws {
        #expect(try ask(.loic, into: .amina, as: .malik).status == 404)
        #expect(try ask(.malik, into: .claire).status == 422)
        #expect(try ask(.claire, into: .malik).status == 422)
        #expect(try ask(.malik, into: .malik).status == 422)
        #expect(try town.mails(to: Resident.malik.email).isEmpty)
    }

    @Test func `one waits for an account at a time`() throws {
        #expect(try ask(.malik, into: .amina).status == 303)
        #expect(try ask(.amina, into: .malik).status == 422)
        #expect(try ask(.malik, into: .loic).status == 422)
        #expect(try ask(.amina, into: .loic).status == 422)
    }

    @Test func `what cannot be done any more on the day is called off, and told`() throws {
        #expect(try ask(.malik, into: .amina).status == 303)
        try town.disable(.malik)
        try town.wait(8 * Self.day)
        #expect(try !town.actions().contains("merged"))
        #expect(
            try town.mails(to: Resident.amina.email).first?.subject
                == "Les deux comptes restent séparés")
    }
}
