import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("Showing again who one is") struct FreshSignInTests {
    let town: Town
    private static let address = "/account/security/code"

    init() throws { town = try Town(features: []) }

    @Test func `a quarter of an hour after signing in one is asked, and not before`() throws {
        let amina = try town.visit(as: .amina)
        town.pass(15 * 60 - 1)
        #expect(try amina.get(Self.address).status == 200)
        town.pass(1)
        let asked = try amina.get(Self.address)
        #expect(asked.status == 401)
        #expect(asked.words.contains("Confirmer que c’est vous"))
        #expect(asked.input("next") == Self.address)
        #expect(try amina.get("/account/security").status == 200)
    }

    @Test func `the password leads on, and holds for the next quarter of an hour`() throws {
        let amina = try town.visit(as: .amina)
        town.pass(3600)
        let wrong = try amina.post("/account/proof", ["password": "faux", "next": Self.address])
        #expect(wrong.status == 422 && wrong.input("next") == Self.address)
        #expect(try amina.get(Self.address).status == 401)
        let former = amina.cookie("parvis-session")
        let right = try amina.post(
            "/account/proof", ["password": Resident.password, "next": Self.address])
        #expect(right.location == Self.address)
        #expect(amina.cookie("parvis-session") != former)
        #expect(try amina.get(Self.address).status == 200)
        town.pass(15 * 60)
        #expect(try amina.get(Self.address).status == 401)
    }

    @Test func `a form that is interrupted so is sent on by one button`() throws {
        _ = try town.setUpCode(.amina)
        let amina = try town.visit(as: .amina)
        town.pass(3600)
        let asked = try amina.post("/account/security/recovery")
        #expect(asked.status == 401)
        let resumed = try amina.post(
            "/account/proof",
            ["password": Resident.password, "kept": asked.input("kept")?.unescaped ?? ""])
        #expect(resumed.status == 303 || resumed.text.contains("/account/security/recovery"))
    }

    @Test func `it is asked before somebody is given another role`() throws {
        let claire = try town.visit(as: .claire)
        let home = "/irt-centre-de-ressources-vaem/administration/people/"
        let amina = home + String(describing: try town.person(.amina))
        town.pass(3600)
        let asked = try claire.putRead(amina, ["role": "moderator"])
        #expect(asked.status == 401)
        #expect(asked.words.contains("Ce que vous avez rempli est gardé."))
        let wrong = try claire.post(
            "/account/proof",
            ["password": "faux", "kept": try #require(asked.input("kept")?.unescaped)])
        let resumed = try claire.post(
            "/account/proof",
            ["password": Resident.password, "kept": try #require(wrong.input("kept")?.unescaped)])
        #expect(resumed.input("role") == "moderator" && resumed.input("_method") == "PUT")
        #expect(try claire.putRead(amina, ["role": "moderator"]).status == 303)
    }

    @Test func `another site of the browser cannot have it confirmed`() throws {
        let amina = try town.visit(as: .amina)
        town.pass(3600)
        let sent = try amina.post(
            "/account/proof", ["password": Resident.password],
            headers: ["Sec-Fetch-Site": "cross-site"])
        #expect(sent.status == 403)
        #expect(try amina.get(Self.address).status == 401)
    }

    @Test func `it leads nowhere else`() throws {
        let amina = try town.visit(as: .amina)
        let answer = try amina.post(
            "/account/proof", ["password": Resident.password, "next": "//evil.example"])
        #expect(answer.location == "/")
    }

    @Test func `one session is fresh, another of the same person is not`() throws {
        let amina = try town.visit(as: .amina)
        town.pass(3600)
        let other = try town.signInAgain(.amina)
        #expect(try other.get(Self.address).status == 200)
        #expect(try amina.get(Self.address).status == 401)
    }
}
