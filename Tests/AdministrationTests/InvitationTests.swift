import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("Inviting people") struct InvitationTests {
    let town: Town
    private let path = "/\(Place.centre.rawValue)/administration/invitations"
    private static let wanted = "un parapluie vert sous la pluie"
    private static let email = "nouvelle.venue@exemple.test"

    init() throws { town = try Town(features: []) }

    @Test func `somebody invited chooses a password and is a member`() throws {
        let link = try invite("Nouvelle Venue <\(Self.email)>")
        let guest = town.guest()
        let form = try guest.get(link)
        #expect(form.headers["Referrer-Policy"] == "no-referrer")
        #expect(form.input("name") == "Nouvelle Venue")
        #expect(form.words.contains("de la part de Malik Benali"))
        let answer = try guest.post(link, ["name": "Nouvelle Venue", "password": Self.wanted])
        #expect(answer.location == "/\(Place.centre.rawValue)/arrival")
        #expect(try guest.follow(answer).words.contains("Pour bien commencer"))
        #expect(try guest.get("/\(Place.centre.rawValue)/members").status == 200)
        #expect(try guest.get("/\(Place.network.rawValue)/members").status == 404)
        #expect(try town.guest().get(link).status == 410)
        #expect(try !town.visit(as: .malik).get(path).words.contains(Self.email))
    }

    @Test func `a link serves for fourteen days and not one second more`() throws {
        let link = try invite(Self.email)
        try town.wait(14 * 86_400 - 1)
        #expect(try town.guest().get(link).status == 200)
        try town.wait(1)
        #expect(try town.guest().get(link).status == 410)
        #expect(try accept(link) == 410)
    }

    @Test func `until they come, they are in no list`() throws {
        _ = try invite("Nouvelle Venue <\(Self.email)>")
        let malik = try town.visit(as: .malik)
        #expect(try !malik.get("/\(Place.centre.rawValue)/members").words.contains("Venue"))
        #expect(try malik.get(path).words.contains("Nouvelle Venue"))
    }

    @Test func `a weak password or no name sends the form back`() throws {
        let link = try invite(Self.email)
        let answer = try town.guest().post(link, ["name": " ", "password": "nouvelle venue"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"name-error\""))
        #expect(answer.text.contains("id=\"password-error\""))
        #expect(try accept(link) == 303)
    }

    @Test func `the link is shown once, and a new one ends the first`() throws {
        let malik = try town.visit(as: .malik)
        let first = try malik.post(path, ["people": Self.email, "role": "member"])
        #expect(first.words.contains("donnez vous-même à chaque personne son lien"))
        let link = try #require(first.links.first)
        #expect(try town.guest().get(link).status == 200)
        #expect(try malik.get(path).links.isEmpty)
        let again = try #require(
            try malik.get(path).values(of: "action").first { $0.hasSuffix("/sending") })
        let second = try #require(try malik.post(again).links.first)
        #expect(first.links != [second])
        #expect(try town.guest().get(link).status == 410)
        #expect(try accept(second) == 303)
    }

    @Test func `taken back, its link serves no more`() throws {
        let link = try invite(Self.email)
        let malik = try town.visit(as: .malik)
        #expect(try malik.delete(try address(of: Self.email, malik)).status == 303)
        #expect(try town.guest().get(link).status == 410)
        #expect(try !malik.get(path).words.contains(Self.email))
    }

    @Test func `a guest declines by the link, which whoever invited sees`() throws {
        let link = try invite(Self.email)
        let declined = try town.guest().delete(link)
        #expect(declined.status == 200 && declined.words.contains("L’invitation est refusée."))
        #expect(try town.guest().get(link).status == 410)
        let malik = try town.visit(as: .malik)
        #expect(try malik.get(path).words.contains("A refusé"))
        #expect(try !malik.get(path).text.contains("/sending"))
        let again = try malik.post(path, ["people": Self.email, "role": "member"])
        #expect(again.words.contains("A déjà refusé") && again.links.isEmpty)
        try malik.delete(try address(of: Self.email, malik))
        #expect(try malik.post(path, ["people": Self.email]).links.count == 1)
    }

    @Test func `a moderator invites members and partners, not moderators`() throws {
        let malik = try town.visit(as: .malik)
        for (role, status) in [
            ("member", 200), ("partner", 200), ("moderator", 403), ("administrator", 403),
        ] {
            let answer = try malik.post(
                path, ["people": "\(role)@exemple.test", "role": role])
            #expect(answer.status == status, "\(role)")
        }
        #expect(try town.mails(to: "administrator@exemple.test").isEmpty)
    }

    @Test func `asked again, a role that waits is neither lowered nor replaced`() throws {
        let claire = try town.visit(as: .claire)
        let first = try claire.post(path, ["people": Self.email, "role": "administrator"])
        let link = try #require(first.links.first)
        let malik = try town.visit(as: .malik)
        let lower = try malik.post(path, ["people": Self.email, "role": "partner"])
        #expect(lower.words.contains("Est déjà attendu·e") && lower.links.isEmpty)
        #expect(try accept(link) == 303)
        let guest = town.guest()
        try guest.post("/sign-in", ["email": Self.email, "password": Self.wanted])
        #expect(
            try guest.get("/\(Place.centre.rawValue)/administration/space").status == 200)
    }

    @Test func `asked again with a higher role, a new link gives it, the first nothing`() throws {
        let first = try invite(Self.email)
        let raised = try town.visit(as: .claire).post(
            path, ["people": Self.email, "role": "moderator"])
        #expect(raised.words.contains("son rôle est changé"))
        #expect(try accept(first) != 303)
        #expect(try accept(#require(raised.links.first)) == 303)
        let guest = town.guest()
        try guest.post("/sign-in", ["email": Self.email, "password": Self.wanted])
        #expect(try guest.get(path).status == 200)
    }

    @Test func `an invitation of another space is not found here`() throws {
        let claire = try town.visit(as: .claire)
        let other = "/\(Place.network.rawValue)/administration/invitations"
        try claire.post(other, ["people": Self.email, "role": "member"])
        let revoke = try #require(
            try claire.get(other).values(of: "action").first { $0.hasPrefix(other + "/") })
        let here = revoke.replacingOccurrences(of: other, with: path)
        #expect(try town.visit(as: .malik).post(here).status == 404)
    }

    private func invite(_ text: String) throws -> String {
        try town.visit(as: .malik).post(path, ["people": text, "role": "member"])
        return try #require(try town.link(to: Self.email))
    }

    private func address(of email: String, _ browser: Browser) throws -> String {
        let page = try browser.get(path)
        #expect(page.words.contains(email))
        return try #require(
            page.values(of: "action").first {
                $0.hasPrefix(path + "/") && !$0.hasSuffix("/sending")
            })
    }

    private func accept(_ link: String) throws -> Int {
        try town.guest().post(link, ["name": "Inès", "password": Self.wanted]).status
    }
}

extension Answer {
    /// The links of invitations that a page shows.
    var links: [String] {
        values(of: "value").filter { $0.hasPrefix("http://localhost/invitation/") }
            .map { String($0.dropFirst("http://localhost".count)) }
    }
}
