import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("Changing one's e-mail address") struct EmailChangeTests {
    let town: Town
    private static let wanted = "amina.haddad@exemple.test"

    init() throws { town = try Town(features: []) }

    @Test func `the new address proves itself, and the old one is told`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try ask(amina).status == 303)
        #expect(try amina.get("/account/email").words.contains(Resident.amina.email))
        let link = try #require(try town.link(to: Self.wanted))
        #expect(try town.guest().get(link).status == 200)
        #expect(try town.guest().post(link).status == 303)
        let used = try town.guest().post(link)
        #expect(used.status == 410 && !used.words.contains("Votre adresse d’avant"))
        for mail in try town.mails(to: Resident.amina.email) {
            #expect(mail.body.contains("n’attendez pas"))
            #expect(!mail.body.contains("Vous pouvez ignorer"))
        }
        let subjects = try town.mails(to: Resident.amina.email).map(\.subject)
        #expect(
            subjects == ["Votre adresse e-mail a changé", "Votre adresse e-mail va changer"])
        #expect(try signIn(Self.wanted) == 303)
        #expect(try signIn(Resident.amina.email) == 422)
    }

    @Test func `nothing happens until one has shown again who one is`() throws {
        let amina = try town.visit(as: .amina)
        town.pass(3600)
        let asked = try ask(amina)
        #expect(asked.status == 401)
        #expect(try town.mails(to: Self.wanted).isEmpty)
        let resumed = try amina.post(
            "/account/proof",
            ["password": Resident.password, "kept": try #require(asked.input("kept")?.unescaped)])
        #expect(resumed.input("email") == Self.wanted)
        #expect(try ask(amina).status == 303)
    }

    @Test(arguments: [
        "", "amina", "a@b@c.fr", "amina@parvis.test", "AMINA@parvis.test", "a b@c.fr",
    ])
    func `an address that cannot be one, or is one's own, is refused`(email: String) throws {
        let answer = try town.visit(as: .amina).put(
            "/account/email", ["email": email])
        #expect(answer.status == 422)
    }

    @Test func `that an address has an account cannot be told from the page`() throws {
        let amina = try town.visit(as: .amina)
        let free = try amina.follow(try ask(amina))
        let taken = try amina.follow(
            try amina.put(
                "/account/email",
                ["email": Resident.loic.email]))
        #expect(free.words == taken.words)
        #expect(try town.link(to: Resident.loic.email)?.contains("new-email") != true)
    }

    @Test func `nobody's letter box is filled through it`() throws {
        let amina = try town.visit(as: .amina)
        for _ in 1...12 { try ask(amina) }
        #expect(try town.mails(to: Self.wanted).count == 6)
        #expect(try ask(amina).status == 429)
        try town.wait(86_400)
        #expect(try ask(try town.signInAgain(.amina)).status == 303)
    }

    @Test func `an address taken meanwhile is not taken twice`() throws {
        let amina = try town.visit(as: .amina)
        try ask(amina)
        let link = try #require(try town.link(to: Self.wanted))
        try town.visit(as: .loic).put(
            "/account/email", ["email": Self.wanted])
        let other = try #require(try town.link(to: Self.wanted))
        #expect(try town.guest().post(other).status == 303)
        #expect(try town.guest().post(link).status == 410)
        #expect(try signIn(Resident.amina.email) == 303)
    }

    @discardableResult
    private func ask(_ browser: Browser) throws -> Answer {
        try browser.put(
            "/account/email", ["email": Self.wanted])
    }

    private func signIn(_ email: String) throws -> Int {
        try town.guest().post("/sign-in", ["email": email, "password": Resident.password]).status
    }
}
