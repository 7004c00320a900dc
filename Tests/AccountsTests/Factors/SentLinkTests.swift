import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("A link to sign in by") struct SentLinkTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    private func ask(_ resident: Resident = .amina) throws -> String {
        let sent = try town.guest().post("/sign-in/link", ["email": resident.email])
        try #require(sent.status == 200)
        return try #require(try town.link(to: resident.email))
    }

    @Test func `it comes by mail, and one button of its page signs in`() throws {
        let link = try ask()
        let guest = town.guest()
        let page = try guest.get(link)
        #expect(page.status == 200 && page.headers["Referrer-Policy"] == "no-referrer")
        #expect(page.words.contains(Resident.amina.email))
        #expect(try guest.get("/account").status == 401)
        #expect(try guest.post(link).status == 303)
        #expect(try guest.get("/account").status == 200)
    }

    @Test func `a scanner that looks at it uses nothing up; pressed, it serves once`() throws {
        let link = try ask()
        for _ in 1...5 { #expect(try town.guest().get(link).status == 200) }
        #expect(try town.guest().post(link).status == 303)
        #expect(try town.guest().get(link).status == 410)
        #expect(try town.guest().post(link).status == 410)
    }

    @Test func `it serves for half an hour, until another one or another password`() throws {
        let late = try ask()
        town.pass(30 * 60)
        #expect(try town.guest().post(late).status == 410)
        let first = try ask()
        let second = try ask()
        #expect(try town.guest().post(first).status == 410)
        let changed = try town.signInAgain(.amina).put(
            "/account/password",
            ["password": Resident.password, "password-new": "quatre nuages sur la garrigue"])
        #expect(changed.status == 303)
        #expect(try town.guest().post(second).status == 410)
    }

    @Test func `it opens no account that was closed meanwhile`() throws {
        let link = try ask()
        try town.disable(.amina)
        let guest = town.guest()
        let refused = try guest.post(link)
        #expect(refused.status == 410)
        #expect(guest.cookie(town.site.cookies.name(.session)) == nil)
    }

    @Test func `it does not go past a second factor`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let link = try ask()
        let guest = town.guest()
        let half = try guest.post(link)
        #expect(half.status == 200)
        #expect(try guest.get("/account").status == 401)
        let entered = try guest.post(
            "/sign-in/second",
            ["entry": try #require(half.input("entry")), "code": app.code()])
        #expect(entered.status == 303)
        #expect(try guest.get("/account").status == 200)
    }

    @Test func `known, unknown and closed addresses get the same page`() throws {
        try town.disable(.denis)
        let emails = [Resident.amina.email, "nobody@parvis.test", Resident.denis.email]
        let pages = try emails.map { try town.guest().post("/sign-in/link", ["email": $0]) }
        #expect(Set(pages.map(\.words)).count == 1)
        #expect(try town.mails(to: "nobody@parvis.test").isEmpty)
        #expect(try town.mails(to: Resident.denis.email).isEmpty)
        let refused = try town.guest().post("/sign-in/link", ["email": "pas une adresse"])
        #expect(refused.status == 422 && refused.input("email") == "pas une adresse")
    }

    @Test func `a link for another purpose does not sign in, nor does this one reset`() throws {
        let link = try ask()
        let token = try #require(link.split(separator: "/").last)
        #expect(try town.guest().get("/new-password/\(token)").status == 410)
        #expect(try town.guest().get("/new-email/\(token)").status == 410)
        #expect(try town.guest().post("/new-session/x").status == 410)
    }
}
