import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("A forgotten password") struct ForgottenPasswordTests {
    let town: Town
    private static let wanted = "un parapluie vert sous la pluie"

    init() throws { town = try Town(features: []) }

    @Test func `a link comes by mail, opens a form, and the new password works`() throws {
        let link = try ask(.amina)
        let guest = town.guest()
        let form = try guest.get(link)
        #expect(form.status == 200)
        #expect(form.headers["Referrer-Policy"] == "no-referrer")
        let answer = try guest.post(link, ["password": Self.wanted])
        #expect(answer.status == 303)
        #expect(try guest.get("/account").status == 200)
        #expect(try signIn(.amina, Self.wanted) == 303)
        #expect(try signIn(.amina, Resident.password) == 422)
    }

    @Test func `known, unknown and disabled addresses get the same page`() throws {
        try town.disable(.denis)
        let known = try post(Resident.amina.email)
        let unknown = try post("nobody@parvis.test")
        let disabled = try post(Resident.denis.email)
        #expect(known.status == 200)
        #expect(unknown.words == known.words)
        #expect(disabled.words == known.words)
        #expect(try town.mails(to: Resident.amina.email).count == 1)
        #expect(try town.mails(to: "nobody@parvis.test").isEmpty)
        #expect(try town.mails(to: Resident.denis.email).isEmpty)
    }

    @Test func `the mail names neither the community nor what it is about`() throws {
        _ = try ask(.amina)
        let mail = try #require(try town.mails(to: Resident.amina.email).first)
        #expect(!mail.subject.contains("Parvis"))
        #expect(!mail.subject.localizedCaseInsensitiveContains("syndic"))
        for place in Place.allCases { #expect(!mail.subject.contains(place.name)) }
    }

    @Test func `a link serves for half an hour and not one second more`() throws {
        let link = try ask(.amina)
        try town.wait(30 * 60 - 1)
        #expect(try town.guest().get(link).status == 200)
        try town.wait(1)
        #expect(try town.guest().get(link).status == 410)
        #expect(try town.guest().post(link, ["password": Self.wanted]).status == 410)
        #expect(try signIn(.amina, Resident.password) == 303)
    }

    @Test func `looking at a link uses nothing up, choosing a password does`() throws {
        let link = try ask(.amina)
        for _ in 1...3 { #expect(try town.guest().get(link).status == 200) }
        #expect(try town.guest().post(link, ["password": Self.wanted]).status == 303)
        #expect(try town.guest().get(link).status == 410)
        #expect(try town.guest().post(link, ["password": "autre chose de long"]).status == 410)
        #expect(try signIn(.amina, Self.wanted) == 303)
    }

    @Test func `a second link makes the first one void`() throws {
        let first = try ask(.amina)
        let second = try ask(.amina)
        #expect(try town.guest().get(first).status == 410)
        #expect(try town.guest().get(second).status == 200)
    }

    @Test(arguments: ["x", "sign-in", String(repeating: "A", count: 43)])
    func `a broken link leads to a page that helps`(token: String) throws {
        let answer = try town.guest().get("/new-password/" + token)
        #expect(answer.status == 410)
        #expect(answer.values(of: "href").contains("/forgotten-password"))
    }

    @Test func `an account closed meanwhile is not opened by a link`() throws {
        let link = try ask(.denis)
        try town.disable(.denis)
        #expect(try town.guest().post(link, ["password": Self.wanted]).status == 410)
    }

    @Test func `every other browser is signed out, and the owner is told`() throws {
        let before = try town.visit(as: .amina)
        let link = try ask(.amina)
        try town.guest().post(link, ["password": Self.wanted])
        #expect(try before.get("/account").status == 401)
        let mails = try town.mails(to: Resident.amina.email)
        let told = try #require(mails.first { $0.subject == "Votre mot de passe a changé" })
        #expect(!told.body.contains(Self.wanted))
    }

    @Test func `the token is not in the database`() throws {
        let link = try ask(.amina)
        let token = try #require(link.split(separator: "/").last)
        let rows: [[UInt8]] = try town.site.database.read { db in
            try db.values("SELECT l.digest FROM one_time_link AS l")
        }
        #expect(rows.count == 1)
        #expect(!String(decoding: rows[0], as: UTF8.self).contains(token))
    }

    @Test(arguments: [
        ("", false), ("onze lettre", false), ("zH7!qLm2#vRt", true), ("douze lettre", false),
        ("amina haddad", false), ("motdepasse12", false), ("azertyuiopqs", false),
        ("aaaaaaaaaaaa", false), ("123456789012", false), ("irt-vaem-centre-2", false),
        ("correcthorsebatterystaple", false), ("manchester-united", false),
    ])
    func `twelve characters that nobody would guess`(password: String, isAccepted: Bool) throws {
        let link = try ask(.amina)
        let answer = try town.guest().post(link, ["password": password])
        #expect(answer.status == (isAccepted ? 303 : 422))
        guard !isAccepted else { return }
        #expect(answer.text.contains("id=\"password-error\""))
        #expect(password.isEmpty || !answer.text.contains(password))
        #expect(answer.headers["Referrer-Policy"] == "no-referrer")
    }

    @Test func `asking again and again sends no more mails, and a network has to wait`() throws {
        for _ in 1...7 { #expect(try post(Resident.amina.email).status == 200) }
        #expect(try town.mails(to: Resident.amina.email).count == 6)
        for number in 1...43 { _ = try post("a\(number)@parvis.test") }
        #expect(try post(Resident.sofia.email).status == 429)
    }

    private func ask(_ resident: Resident) throws -> String {
        _ = try post(resident.email)
        return try #require(try town.link(to: resident.email))
    }

    private func post(_ email: String) throws -> Answer {
        try town.guest().post("/forgotten-password", ["email": email])
    }

    private func signIn(_ resident: Resident, _ password: String) throws -> Int {
        try town.guest().post("/sign-in", ["email": resident.email, "password": password]).status
    }
}
