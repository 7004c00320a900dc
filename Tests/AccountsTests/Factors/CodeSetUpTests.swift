import Community
import Foundation
import HTTP
import OneTimeCodes
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("Setting up the code of an application") struct CodeSetUpTests {
    let town: Town
    private static let address = "/account/security/code"

    init() throws { town = try Town(features: []) }

    @Test func `the page draws the secret, and says it in groups to type`() throws {
        let page = try town.visit(as: .amina).get(Self.address)
        #expect(page.status == 200)
        let secret = try #require(page.between("<strong><code>", "</code>").first)
        #expect(secret.split(separator: " ").map(\.count) == Array(repeating: 4, count: 8))
        let seed = try #require(OneTimeSeed(base32: secret))
        let address = seed.address(issuer: "Parvis", account: Resident.amina.email)
        #expect(page.text.contains(address.replacing("&", with: "&amp;")))
        #expect(page.text.contains("<svg width=\"216\""))
        #expect(page.headers["Cache-Control"] == "no-store")
    }

    @Test func `a first code puts it to use, and ten codes for paper are shown once`() throws {
        let (_, codes) = try town.setUpCode(.amina)
        #expect(codes.count == 10 && Set(codes).count == 10)
        #expect(codes.allSatisfy { $0.replacing("-", with: "").count == 16 })
        let page = try town.visit(as: .amina).get("/account/security")
        #expect(page.words.contains("Il vous en reste 10."))
        #expect(!page.text.contains(codes[0]))
        let stored: [[UInt8]] = try town.site.database.read {
            try $0.values("SELECT r.digest FROM recovery_code AS r")
        }
        #expect(stored.count == 10 && stored.allSatisfy { $0.count == 32 })
    }

    @Test func `a wrong code keeps the drawing, and nothing is set`() throws {
        let amina = try town.visit(as: .amina)
        let form = try amina.get(Self.address)
        let secret = form.between("<strong><code>", "</code>")
        let seed = try #require(form.input("seed"))
        for typed in ["000000", "", "abc"] {
            let refused = try amina.post(Self.address, ["seed": seed, "code": typed])
            #expect(refused.status == 422)
            #expect(refused.between("<strong><code>", "</code>") == secret)
        }
        #expect(try town.signInAgain(.amina).get("/account").status == 200)
    }

    @Test func `the seed is sealed, for its person alone`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let stored: [UInt8] = try town.site.database.read {
            try $0.one("SELECT c.seed FROM one_time_code AS c")
        }
        #expect(!stored.starts(with: app.seed.bytes))
        #expect(stored.count == 24 + 16 + 20)
        // What was closed for Amina's page is nothing on Loïc's.
        let form = try town.visit(as: .amina).get(Self.address)
        let secret = try #require(form.between("<strong><code>", "</code>").first)
        let other = CodeApp(town: town, seed: try #require(OneTimeSeed(base32: secret)))
        let taken = try town.visit(as: .loic).post(
            Self.address, ["seed": try #require(form.input("seed")), "code": other.code()])
        #expect(taken.between("<li><code>", "</code>").isEmpty)
        #expect(try town.signInAgain(.loic).get("/account").status == 200)
    }

    @Test func `its owner is told by mail, and the audit says so`() throws {
        _ = try town.setUpCode(.amina)
        #expect(
            try town.mails(to: Resident.amina.email).first?.body.contains("application") == true)
        #expect(try town.actions().contains("factorAdded"))
        try town.visit(as: .amina).delete(Self.address)
        #expect(try town.mails(to: Resident.amina.email).first?.subject.contains("retirée") == true)
        #expect(try town.actions().contains("factorRemoved"))
    }

    @Test func `the code that set it up opens nothing more`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let guest = town.guest()
        let entry = try town.half(.amina, in: guest)
        let replayed = try guest.post("/sign-in/second", ["entry": entry, "code": app.code(-1)])
        #expect(replayed.status == 422)
    }

    @Test func `taken back, it is asked for no more, and its codes for paper are gone`() throws {
        _ = try town.setUpCode(.amina)
        let amina = try town.visit(as: .amina)
        #expect(try amina.delete(Self.address).status == 303)
        #expect(try amina.delete(Self.address).status == 404)
        #expect(try town.signInAgain(.amina).get("/account").status == 200)
        let left: Int = try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM recovery_code AS r")
        }
        #expect(left == 0)
    }

    @Test func `the session goes on under another token`() throws {
        let amina = try town.visit(as: .amina)
        let former = try #require(amina.cookie("parvis-session"))
        _ = try town.setUpCode(.amina)
        #expect(amina.cookie("parvis-session") != former)
        let thief = town.guest()
        thief.setCookie("parvis-session", former)
        #expect(try thief.get("/account").status == 401)
    }

    @Test func `an erased account leaves none of it`() throws {
        _ = try town.setUpCode(.loic)
        let gone = try town.erase(.loic)
        #expect(gone.status == 303)
        let left: Int = try town.site.database.read {
            try $0.one(
                """
                SELECT (SELECT COUNT(*) FROM recovery_code AS r)
                    + (SELECT COUNT(*) FROM one_time_code AS c) AS n
                """)
        }
        #expect(left == 0)
    }
}
