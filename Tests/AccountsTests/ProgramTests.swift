import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("Passwords of programs") struct ProgramTests {
    private let town: Town
    private static let address = "/account/programs"
    private static let calendar = Feature(
        name: "calendar", declares: [PasswordReach("calendar", word: "rail.news")])

    init() throws { town = try Town(features: [Self.calendar]) }

    private func make(
        _ name: String = "Téléphone", by resident: Resident = .amina
    ) throws -> Answer {
        try town.visit(as: resident).post(Self.address, ["name": name])
    }

    private func secret(_ answer: Answer) throws -> String {
        try #require(answer.between("<strong><code>", "</code>").first)
    }

    private func opens(_ secret: String, _ email: String = Resident.amina.email) throws -> Bool {
        try Program(email, secret, town).propfind("/dav/", "d:displayname").status == 207
    }

    private func stored(_ resident: Resident = .amina) throws -> [ApplicationPassword] {
        let person = try town.person(resident)
        return try town.site.database.read { try ApplicationPasswordStore(db: $0).all(of: person) }
    }

    @Test func `one is made by whoever has just shown who they are, and shown once`() throws {
        let made = try make()
        #expect(made.status == 200)
        let secret = try secret(made)
        #expect(try opens(secret))
        #expect(made.headers["Cache-Control"] == "no-store")
        let list = try town.visit(as: .amina).get(Self.address)
        #expect(list.words.contains("Téléphone") && !list.text.contains(secret))
        #expect(try stored().map(\.reach) == [["calendar"]])
    }

    @Test func `an old sign-in makes none, nor does an empty name or one too long`() throws {
        _ = try town.visit(as: .loic)
        town.pass(3600)
        #expect(try make(by: .loic).status == 401)
        #expect(try make(" ").status == 422)
        #expect(try make(String(repeating: "é", count: 61)).status == 422)
        #expect(try stored().isEmpty)
        #expect(try make(String(repeating: "é", count: 60)).status == 200)
    }

    @Test func `its owner is told by mail, and the audit says so`() throws {
        _ = try make()
        let mails = try town.mails(to: Resident.amina.email)
        #expect(mails.contains { $0.subject.contains("mot de passe d’application") })
        let actions: [String] = try town.site.database.read {
            try $0.values("SELECT a.action FROM audit AS a")
        }
        #expect(actions.contains("programAdded"))
    }

    /// While a second factor is asked for that they do not have.
    @Test func `it reads nothing while its owner has no second factor, and then again`() throws {
        let secret = try secret(make())
        #expect(try opens(secret))
        let claire = try town.visit(as: .claire)
        _ = try town.setUpCode(.claire)
        let saved = try claire.putRead("/administration/policies", ["factor": "everybody"])
        #expect(saved.status == 303)
        let refused = try Program(Resident.amina.email, secret, town)
            .propfind("/dav/", "d:displayname")
        #expect(refused.status == 403 && refused.text.contains("seconde vérification"))
        _ = try town.setUpCode(.amina)
        #expect(try opens(secret))
    }

    @Test func `taken back, it opens nothing; that of somebody else is not there`() throws {
        let secret = try secret(try make())
        let id = try #require(try stored().first?.id)
        #expect(try town.visit(as: .loic).delete("\(Self.address)/\(id)").status == 404)
        #expect(try opens(secret))
        #expect(try town.visit(as: .amina).delete("\(Self.address)/\(id)").status == 303)
        #expect(try !opens(secret))
    }

    @Test func `a button pressed twice leaves one, and one that is in use stays`() throws {
        let first = try secret(try make())
        let second = try secret(try make())
        #expect(try stored().count == 1)
        #expect(try !opens(first))
        #expect(try opens(second))
        _ = try make()
        #expect(try stored().count == 2)
        #expect(try opens(second))
    }

    @Test func `twenty are enough`() throws {
        for number in 1...20 { #expect(try make("Appareil \(number)").status == 200) }
        let refused = try make("Un de trop")
        #expect(refused.status == 422 && refused.words.contains("20"))
    }

    @Test func `another password of the account ends them all`() throws {
        let secret = try secret(try make())
        let changed = try town.visit(as: .amina).put(
            "/account/password",
            [
                "password": Resident.password,
                "password-new": "quatre nuages sur la garrigue",
            ])
        #expect(changed.status == 303)
        #expect(try !opens(secret))
        #expect(try stored().isEmpty)
    }

    @Test func `an erased account leaves none`() throws {
        let secret = try secret(try make(by: .loic))
        let gone = try town.erase(.loic)
        #expect(gone.status == 303)
        #expect(try !opens(secret, Resident.loic.email))
        let count: Int = try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM application_password AS a")
        }
        #expect(count == 0)
    }

    @Test func `the page leads through each device and draws its own address`() throws {
        let page = try town.visit(as: .amina).get(Self.address)
        for word in ["iPhone", "DAVx⁵", "Thunderbird", "http://localhost/dav/", "amina@"] {
            #expect(page.words.contains(word), "\(word)")
        }
        #expect(page.text.contains("<svg width=\"216\""))
    }
}
