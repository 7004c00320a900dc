import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The language of a space") struct SpaceLanguageTests {
    let town: Town
    private let centre = "/" + Place.centre.rawValue
    private static let email = "nouvelle@exemple.test"

    init() throws { town = try Town(features: []) }

    @discardableResult
    private func choose(_ language: String, isPublic: Bool = true) throws -> Answer {
        let space = try town.space(.centre)
        var fields: FormFields = [
            "name": space.name, "host": space.host, "zone": space.zone, "language": language,
        ]
        if isPublic { fields.append("public", "1") }
        return try town.visit(as: .claire).putRead(centre + "/administration/space", fields)
    }

    @Test func `is that of the site until an administrator chooses another`() throws {
        let form = try town.visit(as: .claire).get(centre + "/administration/space")
        #expect(form.words.contains("Celle du site (Français)"))
        #expect(try town.guest().get(centre + "/charter").text.contains("<html lang=\"fr\""))
        #expect(try choose("xx").status == 422)
        #expect(try choose("en").status == 303)
        #expect(try town.space(.centre).locale == "en" && town.space(.network).locale == nil)
        let chosen = try town.visit(as: .claire).get(centre + "/administration/space")
        #expect(chosen.text.contains("value=\"en\" selected"))
        #expect(try choose("").status == 303)
        #expect(try town.space(.centre).locale == nil)
    }

    @Test func `is told in the audit, when it changes alone`() throws {
        try choose("en")
        let audit = centre + "/administration/audit"
        let line = "a choisi la langue de l’espace : English"
        let told = try town.visit(as: .claire).get(audit).words
        #expect(told.replacing("\u{A0}", with: " ").contains(line))
        try choose("en")
        let again = try town.visit(as: .claire).get(audit).words.replacing("\u{A0}", with: " ")
        #expect(again.components(separatedBy: line).count == 2)
    }

    @Test func `is met by guests who have chosen none, and by nobody else`() throws {
        try choose("en")
        for address in [centre + "/charter", "/sign-in?next=\(centre)/members"] {
            #expect(try town.guest().get(address).text.contains("<html lang=\"en\""), "\(address)")
        }
        let guest = town.guest()
        #expect(try guest.get("/language?to=fr&next=/").status == 303)
        #expect(try guest.get(centre + "/charter").text.contains("<html lang=\"fr\""))
        let member = try town.visit(as: .amina).get(centre + "/charter")
        #expect(member.text.contains("<html lang=\"fr\""))
    }

    @Test func `tells nothing of a space that guests may not read`() throws {
        try choose("en", isPublic: false)
        #expect(try town.guest().get(centre + "/charter").text.contains("<html lang=\"fr\""))
    }

    @Test func `is that of its invitations, and of the accounts that come by them`() throws {
        try choose("en", isPublic: false)
        try town.visit(as: .malik).post(
            centre + "/administration/invitations", ["people": Self.email, "role": "member"])
        #expect(try town.mails(to: Self.email).first?.body.contains("invites you") == true)
        let link = try #require(try town.link(to: Self.email))
        let guest = town.guest()
        #expect(try guest.get(link).text.contains("<html lang=\"en\""))
        let came = try guest.post(
            link, ["name": "Rose Petit", "password": "un parapluie vert sous la pluie"])
        #expect(came.status == 303)
        #expect(try locale(of: Self.email) == "en")
    }

    @Test func `gives way to what an invited person has chosen`() throws {
        try choose("en", isPublic: false)
        try town.visit(as: .malik).post(
            centre + "/administration/invitations", ["people": Self.email, "role": "member"])
        let link = try #require(try town.link(to: Self.email))
        let guest = town.guest()
        #expect(try guest.get("/language?to=fr&next=/").status == 303)
        try guest.post(link, ["name": "Rose Petit", "password": "un parapluie vert sous la pluie"])
        #expect(try locale(of: Self.email) == "fr")
    }

    private func locale(of email: String) throws -> String? {
        try town.site.database.read { try PersonStore(db: $0).find(email: email)?.locale }
    }
}
