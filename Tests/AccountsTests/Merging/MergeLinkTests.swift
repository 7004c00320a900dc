import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("The other account shown by a link of its mail") struct MergeLinkTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    private func ask(for closed: Resident, as kept: Resident) throws -> String {
        let sent = try town.visit(as: kept).post(
            "/account/merging/mail", ["mailed": closed.email])
        try #require(sent.status == 200)
        return try #require(try town.link(to: closed.email))
    }

    @Test func `it is opened where I asked, and pressed`() throws {
        let link = try ask(for: .malik, as: .amina)
        let amina = try town.visit(as: .amina)
        let page = try amina.get(link)
        #expect(page.status == 200 && page.headers["Referrer-Policy"] == "no-referrer")
        let plan = try amina.post(link)
        #expect(plan.status == 200)
        #expect(
            try amina.post("/account/merging/union", ["entry": plan.input("entry") ?? ""]).status
                == 303)
        #expect(try amina.get(link).status == 410, "it serves once")
        #expect(try amina.post(link).status == 410)
    }

    @Test
    func `looking at it changes nothing, and whoever presses it elsewhere gives nothing away`()
        throws
    {
        let link = try ask(for: .malik, as: .amina)
        #expect(try town.guest().get(link).status == 401)
        #expect(try town.guest().post(link).status == 401)
        let malik = try town.visit(as: .malik)
        #expect(try malik.get(link).status == 410)
        #expect(try malik.post(link).status == 410)
        for _ in 1...3 { #expect(try town.visit(as: .amina).get(link).status == 200) }
        #expect(try malik.get("/account").status == 200)
    }

    @Test func `it goes for half an hour, and not past a second factor`() throws {
        _ = try town.setUpCode(.malik)
        let link = try ask(for: .malik, as: .amina)
        let amina = try town.visit(as: .amina)
        let half = try amina.post(link)
        #expect(half.words.contains("une preuve de plus"))
        #expect(
            try amina.post("/account/merging/union", ["entry": half.input("entry") ?? ""]).status
                == 422)
        town.pass(1801)
        let later = try town.signInAgain(.amina)
        #expect(try later.post(link).status == 410)
    }

    @Test func `the answer does not tell whether an account has an address`() throws {
        let amina = try town.visit(as: .amina)
        let known = try amina.post("/account/merging/mail", ["mailed": Resident.malik.email])
        let unknown = try amina.post("/account/merging/mail", ["mailed": "rien@parvis.test"])
        #expect(known.status == 200 && known.words == unknown.words)
        #expect(try town.mails(to: "rien@parvis.test").isEmpty)
    }
}
