import Community
import Foundation
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("The second step at the door") struct SecondStepTests {
    let town: Town
    private static let address = "/sign-in/second"

    init() throws { town = try Town(features: []) }

    private func second(_ entry: String, _ code: String, in browser: Browser) throws -> Answer {
        try browser.post(Self.address, ["entry": entry, "code": code])
    }

    @Test func `a password alone opens nothing; with the code one is in`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let guest = town.guest()
        let entry = try town.half(.amina, in: guest)
        #expect(guest.cookie("parvis-session") == nil && guest.cookie("parvis-device") == nil)
        #expect(try guest.get("/account").status == 401)
        #expect(try second(entry, app.code(), in: guest).location == "/")
        #expect(try guest.get("/account").status == 200)
    }

    @Test(arguments: [" ", "\u{A0}", "  "])
    func `blanks in a code do not matter`(blank: String) throws {
        let (app, _) = try town.setUpCode(.amina)
        let guest = town.guest()
        let entry = try town.half(.amina, in: guest)
        let code = app.code()
        let typed = blank + code.prefix(3) + blank + code.suffix(3) + blank
        #expect(try second(entry, typed, in: guest).status == 303)
    }

    @Test func `a code serves once, and none before it serves any more`() throws {
        let (app, _) = try town.setUpCode(.amina)
        town.pass(90)
        let (one, other) = (town.guest(), town.guest())
        let entries = [try town.half(.amina, in: one), try town.half(.amina, in: other)]
        let codes = [app.code(-1), app.code(), app.code(1)]
        #expect(try second(entries[0], codes[1], in: one).status == 303)
        #expect(try second(entries[1], codes[1], in: other).status == 422)
        #expect(try second(entries[1], codes[0], in: other).status == 422)
        #expect(try second(entries[1], codes[2], in: other).status == 303)
    }

    @Test func `a code that was used to confirm opens no door after`() throws {
        let (app, _) = try town.setUpCode(.amina)
        town.pass(1000)
        let amina = try town.visit(as: .amina)
        #expect(try amina.post("/account/proof", ["code": app.code()]).status == 303)
        let guest = town.guest()
        let entry = try town.half(.amina, in: guest)
        #expect(try second(entry, app.code(), in: guest).status == 422)
    }

    @Test func `of two requests at the same instant one gets in`() throws {
        let (app, _) = try town.setUpCode(.amina)
        town.pass(90)
        let entry = try town.half(.amina, in: town.guest())
        let fields: FormFields = ["entry": entry, "code": app.code()]
        let site = town.site
        let statuses = Statuses()
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            do {
                let application = SiteApplication(site)
                var worker = try application.makeContext()
                let head =
                    "POST \(Self.address) HTTP/1.1\r\nHost: localhost\r\n"
                    + "Sec-Fetch-Site: same-origin\r\n\r\n"
                var request = try Request(parsing: Array(head.utf8))
                request.fields = fields
                statuses.add(application.respond(to: request, &worker).status.code)
            } catch {
                statuses.add(0)
            }
        }
        #expect(statuses.sorted == [303, 422, 422, 422])
    }

    @Test func `the code of somebody else does not open, nor do codes that are none`() throws {
        _ = try town.setUpCode(.amina)
        let (others, _) = try town.setUpCode(.loic)
        let guest = town.guest()
        let entry = try town.half(.amina, in: guest)
        for typed in [others.code(), "", "12345", "1234567", "abcdef"] {
            let refused = try second(entry, typed, in: guest)
            #expect(refused.status == 422, "\(typed)")
            #expect(refused.input("entry") != nil)
        }
        #expect(try guest.get("/account").status == 401)
        #expect(try town.actions().contains("secondStepFailed"))
    }

    @Test func `it must follow the password within ten minutes`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let guest = town.guest()
        let entry = try town.half(.amina, in: guest)
        town.pass(599)
        #expect(try second(entry, "000000", in: guest).input("entry") != nil)
        town.pass(1)
        let late = try second(entry, app.code(), in: guest)
        #expect(late.status == 422 && late.input("entry") == nil)
        #expect(late.words.contains("Dix minutes ont passé"))
    }

    @Test func `an entry that was invented or turned is none`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let entry = try town.half(.amina, in: town.guest())
        for invented in ["", "x", entry + "x", String(entry.dropFirst()), "\(1) password 0 x"] {
            let refused = try second(invented, app.code(), in: town.guest())
            #expect(refused.status == 422 && refused.input("entry") == nil, "\(invented)")
        }
    }

    @Test func `another password in between ends the entry`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let entry = try town.half(.amina, in: town.guest())
        let changed = try town.visit(as: .amina).put(
            "/account/password",
            ["password": Resident.password, "password-new": "quatre nuages sur la garrigue"])
        #expect(changed.status == 303)
        #expect(try second(entry, app.code(), in: town.guest()).status == 422)
    }

    @Test func `a code for paper opens once, and its owner is told`() throws {
        let (_, codes) = try town.setUpCode(.amina)
        let guest = town.guest()
        let typed = codes[3].uppercased().replacing("-", with: " ")
        let entry = try town.half(.amina, in: guest)
        #expect(try second(entry, typed, in: guest).status == 303)
        let other = town.guest()
        #expect(try second(town.half(.amina, in: other), codes[3], in: other).status == 422)
        #expect(try second(town.half(.amina, in: other), codes[4], in: other).status == 303)
        let mails = try town.mails(to: Resident.amina.email)
        #expect(
            mails.contains {
                $0.body.contains("Il vous en reste : 8".replacing(" :", with: "\u{A0}:"))
            })
        #expect(try town.actions().contains("recoveryUsed"))
    }

    @Test func `new codes for paper end the old ones`() throws {
        let (_, codes) = try town.setUpCode(.amina)
        let made = try town.visit(as: .amina).post("/account/security/recovery")
        #expect(made.between("<li><code>", "</code>").count == 10)
        let guest = town.guest()
        #expect(try second(town.half(.amina, in: guest), codes[0], in: guest).status == 422)
    }

    @Test func `a form that was interrupted is there after both steps`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let guest = town.guest()
        let asked = try guest.put("/account", ["name": "Amina la Grande"])
        #expect(asked.status == 401)
        let half = try guest.post(
            "/sign-in",
            [
                "email": Resident.amina.email, "password": Resident.password,
                "kept": try #require(asked.input("kept")?.unescaped),
            ])
        let wrong = try guest.post(
            Self.address,
            [
                "entry": try #require(half.input("entry")), "code": "000000",
                "kept": try #require(half.input("kept")?.unescaped),
            ])
        let resumed = try guest.post(
            Self.address,
            [
                "entry": try #require(wrong.input("entry")), "code": app.code(),
                "kept": try #require(wrong.input("kept")?.unescaped),
            ])
        #expect(resumed.input("name") == "Amina la Grande")
    }

    @Test func `a new password by mail does not go past it`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let guest = town.guest()
        try guest.post("/forgotten-password", ["email": Resident.amina.email])
        let link = try #require(try town.link(to: Resident.amina.email))
        let answer = try guest.post(link, ["password": "un parapluie vert sous la pluie"])
        #expect(answer.status == 200)
        #expect(try guest.get("/account").status == 401)
        let entry = try #require(answer.input("entry"))
        #expect(try second(entry, app.code(), in: guest).status == 303)
        #expect(try guest.get("/account").status == 200)
    }
}

/// What several threads were answered.
private final class Statuses: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [Int] = []

    var sorted: [Int] { lock.withLock { all.sorted() } }

    func add(_ status: Int) { lock.withLock { all.append(status) } }
}
