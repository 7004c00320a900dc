import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The sessions of a member") struct MemberSessionTests {
    let town: Town
    private let people = "/\(Place.centre.rawValue)/administration/people/"

    init() throws { town = try Town(features: []) }

    @Test func `whoever administers the space ends them all, and their owner is told`() throws {
        let amina = try town.visit(as: .amina)
        let phone = try town.signInAgain(.amina)
        let address = people + (try town.person(.amina)).description
        let claire = try town.visit(as: .claire)
        #expect(try claire.get(address).words.contains("Déconnecter partout"))
        #expect(try town.visit(as: .malik).delete(address + "/sessions").status == 403)
        #expect(try claire.delete(address + "/sessions").status == 303)
        #expect(try amina.get("/account").status == 401)
        #expect(try phone.get("/account").status == 401)
        #expect(try claire.get("/account").status == 200)
        let mail = try #require(try town.mails(to: Resident.amina.email).first)
        #expect(mail.subject == "Vos appareils ont été déconnectés")
        let audit = try claire.get("/\(Place.centre.rawValue)/administration/audit").words
        #expect(audit.contains("Claire Vidal a déconnecté Amina Haddad de tous ses appareils"))
    }

    @Test func `another role begins with another session`() throws {
        let amina = try town.visit(as: .amina)
        let before = try #require(amina.cookie("parvis-session"))
        let address = people + (try town.person(.amina)).description
        let claire = try town.visit(as: .claire)
        try claire.put(address, ["role": "member"])
        #expect(try amina.get("/account").status == 200)
        try claire.put(address, ["role": "moderator"])
        #expect(try amina.get("/account").status == 401)
        let again = try town.signInAgain(.amina)
        #expect(try again.get(people + "1").status != 401)
        #expect(again.cookie("parvis-session") != before)
        #expect(
            try town.mails(to: Resident.amina.email).contains {
                $0.subject == "Votre rôle a changé"
            })
    }

    @Test func `whoever changes their own role goes on with another token`() throws {
        let claire = try town.visit(as: .claire)
        let malik = people + (try town.person(.malik)).description
        try claire.put(malik, ["role": "administrator"])
        let before = try #require(claire.cookie("parvis-session"))
        let own = people + (try town.person(.claire)).description
        #expect(try claire.put(own, ["role": "moderator"]).status == 303)
        #expect(claire.cookie("parvis-session") != before)
        #expect(try claire.get("/account").status == 200)
        let stale = town.guest()
        stale.setCookie("parvis-session", before)
        #expect(try stale.get("/account").status == 401)
    }
}
