import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("An account that others try to open") struct KnownDeviceTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `its owner gets in with a browser they know, however often others failed`() throws {
        let known = try town.visit(as: .amina)
        try known.post("/sign-out")
        for _ in 1...6 { _ = try fail(town.guest()) }
        #expect(try signIn(town.guest()) == 429)
        #expect(try signIn(known) == 303)
        #expect(try known.get("/account").status == 200)
        #expect(try signIn(town.guest()) == 429)
    }

    @Test func `its owner gets in from a network whose tries others have used up`() throws {
        let known = try town.visit(as: .amina)
        try known.post("/sign-out")
        for number in 1...50 {
            let strangers: FormFields = ["email": "a\(number)@parvis.test", "password": "wrong"]
            try town.guest().post("/sign-in", strangers)
        }
        #expect(try signIn(town.guest()) == 429)
        #expect(try signIn(known) == 303)
    }

    @Test func `a browser that is known waits for its own tries, and nobody else does`() throws {
        let known = try town.visit(as: .amina)
        try known.post("/sign-out")
        for _ in 1...6 { #expect(try fail(known) == 422) }
        #expect(try signIn(known) == 429)
        #expect(try signIn(town.guest()) == 303)
        town.pass(1)
        #expect(try signIn(known) == 303)
    }

    @Test func `a browser is known for those who have signed in with it, and no others`() throws {
        let loic = try town.visit(as: .loic)
        try loic.post("/sign-out")
        for _ in 1...6 { _ = try fail(town.guest()) }
        #expect(try signIn(loic) == 429)
        let mark = try #require(loic.cookie("parvis-device"))
        loic.setCookie("parvis-device", String(mark.reversed()))
        #expect(try signIn(loic) == 429)
        town.pass(1)
        #expect(try signIn(loic) == 303)
        try loic.post("/sign-out")
        for _ in 1...6 { _ = try fail(town.guest()) }
        #expect(try signIn(loic) == 303)
    }

    @Test func `six people share a computer, and it knows the last five`() throws {
        let shared = town.guest()
        let six: [Resident] = [.amina, .loic, .sofia, .denis, .malik, .claire]
        for resident in six {
            try shared.post(
                "/sign-in", ["email": resident.email, "password": Resident.password])
            try shared.post("/sign-out")
        }
        for resident in six { for _ in 1...6 { _ = try fail(town.guest(), resident) } }
        #expect(try signIn(shared, .loic) == 303)
        #expect(try signIn(shared, .amina) == 429)
    }

    @Test func `the cookie of a known browser names nobody`() throws {
        let amina = try town.visit(as: .amina)
        let mark = try #require(amina.cookie("parvis-device"))
        // A name made by chance and a signature, nothing beside.
        #expect(mark.split(separator: ".").map(\.utf8.count) == [22, 43])
    }

    @Test func `whoever is signed in changes their password meanwhile`() throws {
        let amina = try town.visit(as: .amina)
        amina.setCookie("parvis-device", "")
        for _ in 1...6 { _ = try fail(town.guest()) }
        #expect(try change(amina, from: "wrong") == 422)
        #expect(try change(amina, from: Resident.password) == 303)
    }

    @Test func `whoever guesses in a session that stands open has to wait there`() throws {
        let amina = try town.visit(as: .amina)
        for _ in 1...6 { #expect(try change(amina, from: "wrong") == 422) }
        #expect(try change(amina, from: Resident.password) == 429)
        #expect(try signIn(town.guest()) == 303)
    }

    @Test func `an owner finds a link that serves in the mail, however often others ask`() throws {
        for _ in 1...9 {
            let asked = try town.guest().post(
                "/forgotten-password", ["email": Resident.amina.email])
            #expect(asked.status == 200)
        }
        #expect(try town.mails(to: Resident.amina.email).count == 6)
        let link = try #require(try town.link(to: Resident.amina.email))
        #expect(try town.guest().get(link).status == 200)
    }

    @Test func `asking for a link to an address does not keep its owner from moving to it`() throws
    {
        let wanted = "amina.haddad@exemple.test"
        for _ in 1...9 { try town.guest().post("/forgotten-password", ["email": wanted]) }
        let answer = try town.visit(as: .amina).put(
            "/account/email", ["email": wanted, "password": Resident.password])
        #expect(answer.status == 303)
    }

    private func fail(_ browser: Browser, _ resident: Resident = .amina) throws -> Int {
        try browser.post("/sign-in", ["email": resident.email, "password": "wrong"]).status
    }

    private func signIn(_ browser: Browser, _ resident: Resident = .amina) throws -> Int {
        try browser.post(
            "/sign-in", ["email": resident.email, "password": Resident.password]
        ).status
    }

    private func change(_ browser: Browser, from password: String) throws -> Int {
        try browser.put(
            "/account/password",
            ["password": password, "password-new": "un parapluie vert sous la pluie"]
        ).status
    }
}
