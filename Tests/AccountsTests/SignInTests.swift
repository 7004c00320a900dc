import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("Signing in") struct SignInTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `a member signs in through the form and is led to their space`() throws {
        let answer = try town.visit(as: .amina).get("/")
        #expect(answer.location == "/irt-centre-de-ressources-vaem")
    }

    @Test func `a guest is shown the form`() throws {
        let answer = try town.guest().get("/sign-in")
        #expect(answer.status == 200)
        #expect(answer.words.contains("Mot de passe"))
    }

    @Test func `a guest who asks for a page of a space is asked to sign in there`() throws {
        let answer = try town.guest().get("/irt-centre-de-ressources-vaem/menu")
        #expect(answer.status == 401)
        #expect(answer.input("next") == "/irt-centre-de-ressources-vaem/menu")
    }

    @Test func `a member signs in and out again`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try amina.get("/account").status == 200)
        let out = try amina.post("/sign-out")
        #expect(out.headers["Clear-Site-Data"] != nil)
        #expect(try amina.get("/account").status == 401)
    }

    @Test func `signing out kills the session on the server, not only in the browser`() throws {
        let amina = try town.visit(as: .amina)
        let stolen = town.guest()
        stolen.setCookie("parvis-session", try #require(amina.cookie("parvis-session")))
        #expect(try stolen.get("/account").status == 200)
        try amina.post("/sign-out")
        #expect(try stolen.get("/account").status == 401)
    }

    @Test func `unknown, wrong and disabled get the same words`() throws {
        try town.disable(.denis)
        let unknown = try attempt("nobody@parvis.test", "wrong password")
        let wrong = try attempt(Resident.amina.email, "wrong password")
        let disabled = try attempt(Resident.denis.email, Resident.password)
        #expect(unknown.status == 422)
        for other in [wrong, disabled] {
            #expect(other.status == 422)
            #expect(other.words == unknown.words)
        }
    }

    @Test func `a refused form keeps the address and never the password`() throws {
        let answer = try attempt("amina@parvis.test", "un secret bien à moi")
        #expect(answer.input("email") == "amina@parvis.test")
        #expect(!answer.text.contains("un secret bien"))
    }

    @Test func `each sign-in has a session of its own, and replaces the one before`() throws {
        let browser = town.guest()
        try browser.post("/sign-in", Self.amina)
        let first = try #require(browser.cookie("parvis-session"))
        try browser.post("/sign-in", Self.amina)
        let second = try #require(browser.cookie("parvis-session"))
        #expect(first != second)
        browser.setCookie("parvis-session", first)
        #expect(try browser.get("/account").status == 401)
        browser.setCookie("parvis-session", second)
        #expect(try browser.get("/account").status == 200)
    }

    @Test func `over TLS the cookie is bound to the host`() throws {
        let town = try Town(features: [], address: "https://localhost")
        let browser = town.guest()
        let answer = try browser.post("/sign-in", Self.amina)
        let cookie = try #require(answer.headers["Set-Cookie"])
        #expect(cookie.hasPrefix("__Host-parvis-session="))
        #expect(cookie.contains("Secure") && cookie.contains("HttpOnly"))
        #expect(cookie.contains("SameSite=Lax") && !cookie.contains("Domain"))
    }

    @Test(arguments: [
        "https://evil.example", "//evil.example", "/\\evil.example", "/%2f/evil.example",
        "javascript:alert(1)", "/a/../../b", "",
    ])
    func `a way onward that could leave the site leads home`(next: String) throws {
        var fields = Self.amina
        fields.append("next", next)
        #expect(try town.guest().post("/sign-in", fields).location == "/")
    }

    @Test func `one goes on to the page that was asked for`() throws {
        let guest = town.guest()
        let asked = try guest.get("/account/sessions")
        #expect(asked.status == 401)
        var fields = Self.amina
        fields.append("next", try #require(asked.input("next")))
        #expect(try guest.post("/sign-in", fields).location == "/account/sessions")
    }

    @Test func `an address is compared without case and outer spaces`() throws {
        let answer = try attempt("  AMINA@Parvis.Test ", Resident.password)
        #expect(answer.status == 303)
    }

    @Test func `the accounts of the demonstration are shown nowhere else`() throws {
        let page = try town.guest().get("/sign-in")
        #expect(!page.text.contains(Resident.amina.email))
        #expect(!page.text.contains(Resident.password))
        let demonstration = try Town(features: []) { $0.isDemonstration = true }
        #expect(try demonstration.guest().get("/sign-in").words.contains("Amina Haddad"))
    }

    private func attempt(_ email: String, _ password: String) throws -> Answer {
        try town.guest().post("/sign-in", ["email": email, "password": password])
    }

    private static let amina: FormFields = [
        "email": Resident.amina.email, "password": Resident.password,
    ]
}
