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
        let answer = try guest.post(link, ["name": "Nouvelle Venue", "password": Self.wanted])
        #expect(answer.location == "/" + Place.centre.rawValue)
        #expect(try guest.get("/\(Place.centre.rawValue)/members").status == 200)
        #expect(try guest.get("/\(Place.network.rawValue)/members").status == 404)
        #expect(try town.guest().get(link).status == 410)
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

    @Test func `sent again, the first link serves no more`() throws {
        let first = try invite(Self.email)
        let malik = try town.visit(as: .malik)
        let again = try #require(
            try malik.get(path).values(of: "action").first { $0.hasSuffix("/sending") })
        #expect(try malik.post(again).status == 303)
        let second = try #require(try town.link(to: Self.email))
        #expect(first != second)
        #expect(try town.guest().get(first).status == 410)
        #expect(try accept(second) == 303)
    }

    @Test func `taken back, it leaves no account behind`() throws {
        let link = try invite(Self.email)
        let malik = try town.visit(as: .malik)
        let revoke = try #require(
            try malik.get(path).values(of: "action").first {
                $0.hasPrefix(path + "/") && !$0.hasSuffix("/sending")
            })
        #expect(try malik.delete(revoke).status == 303)
        #expect(try town.guest().get(link).status == 410)
        let left = try town.site.database.read { try PersonStore(db: $0).find(email: Self.email) }
        #expect(left == nil)
    }

    @Test func `somebody with an account is a member at once, and is told`() throws {
        let claire = try town.visit(as: .claire)
        let path = "/\(Place.network.rawValue)/administration/invitations"
        #expect(try town.visit(as: .amina).get("/\(Place.network.rawValue)/members").status == 404)
        try claire.post(path, ["people": "AMINA@parvis.test", "role": "member"])
        #expect(try town.visit(as: .amina).get("/\(Place.network.rawValue)/members").status == 200)
        #expect(try town.mails(to: Resident.amina.email).count == 1)
    }

    @Test func `who is a member already keeps their role`() throws {
        _ = try town.visit(as: .claire).post(
            path, ["people": Resident.malik.email, "role": "partner"])
        #expect(try town.visit(as: .malik).get(path).status == 200)
    }

    @Test func `many come in one paste, each once`() throws {
        let text = """
            Nouveau Venu <venu@exemple.test>
            venu@exemple.test; partante@exemple.test, partant@exemple.test

            Élue\telue@exemple.test
            """
        let answer = try town.visit(as: .malik).post(path, ["people": text, "role": "member"])
        #expect(answer.status == 303)
        for name in ["venu", "partante", "partant", "elue"] {
            #expect(try town.mails(to: name + "@exemple.test").count == 1)
        }
    }

    @Test(arguments: ["", "   ", "Nouveau Venu", "venu@", "ok@exemple.test\npas une adresse"])
    func `a line without an address is named, and nothing is sent`(text: String) throws {
        let answer = try town.visit(as: .malik).post(path, ["people": text, "role": "member"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"people-error\""))
        #expect(try town.mails(to: "ok@exemple.test").isEmpty)
    }

    @Test func `a moderator invites members and partners, not moderators`() throws {
        let malik = try town.visit(as: .malik)
        for (role, status) in [
            ("member", 303), ("partner", 303), ("moderator", 403), ("administrator", 403),
        ] {
            let answer = try malik.post(
                path, ["people": "\(role)@exemple.test", "role": role])
            #expect(answer.status == status, "\(role)")
        }
        #expect(try town.mails(to: "administrator@exemple.test").isEmpty)
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

    private func accept(_ link: String) throws -> Int {
        try town.guest().post(link, ["name": "Inès", "password": Self.wanted]).status
    }
}
