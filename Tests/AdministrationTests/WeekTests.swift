import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The week of a space") struct WeekTests {
    let town: Town
    private let address = "/\(Place.centre.rawValue)/administration/week"

    init() throws { town = try Town(features: []) }

    @Test func `is for moderators`() throws {
        #expect(try town.guest().get(address).status == 401)
        #expect(try town.visit(as: .amina).get(address).status == 403)
        #expect(try town.visit(as: .malik).get(address).status == 200)
        #expect(try town.visit(as: .amina).post(address, ["to": "me"]).status == 403)
    }

    @Test func `says who came and who left in its days, and not in others`() throws {
        let malik = try town.visit(as: .malik)
        let came = try malik.get(address)
        #expect(came.words.contains("Amina Haddad"))
        let amina = "/\(Place.centre.rawValue)/members/\(try town.person(.amina))"
        #expect(came.values(of: "href").contains(amina))
        let before = try #require(came.values(of: "href").first { $0.contains("?until=") })
        #expect(try malik.get(before).words.contains("Ni décision, ni arrivée, ni départ"))
        #expect(try malik.get(address + "?until=x").words.contains("Amina Haddad"))
        let person = "/\(Place.centre.rawValue)/administration/people/\(try town.person(.loic))"
        #expect(!came.words.contains("Départs"))
        let claire = try town.visit(as: .claire)
        let version = try claire.get(person).input("version") ?? ""
        #expect(try claire.delete(person, ["version": version]).status == 303)
        let left = try malik.get(address).words
        #expect(left.contains("Départs Loïc Le Goff Claire Vidal lundi 3 juin"))
    }

    @Test func `tells ten of a kind, and how many others`() throws {
        for number in 1...12 {
            let mail = "membre\(number)@exemple.test"
            try town.visit(as: .malik).post(
                "/\(Place.centre.rawValue)/administration/invitations",
                ["people": mail, "role": "member"])
            try town.guest().post(
                try town.link(to: mail) ?? "",
                ["name": "Membre \(number)", "password": "un parapluie vert sous la pluie"])
        }
        let page = try town.visit(as: .malik).get(address).words
        #expect(page.contains("Membre 12") && page.contains("Membre 4"))
        #expect(!page.contains("Amina Haddad"))
        #expect(page.contains("et 9 autres"))
    }

    @Test func `is sent to oneself, or to all who moderate`() throws {
        let malik = try town.visit(as: .malik)
        #expect(try malik.post(address, ["to": "me"]).status == 303)
        let mine = try town.mails(to: Resident.malik.email)
        #expect(mine.first?.body.contains("Amina Haddad") == true)
        let claires = try town.mails(to: Resident.claire.email).count
        #expect(try malik.post(address, ["to": "moderators"]).status == 303)
        #expect(try town.mails(to: Resident.claire.email).count == claires + 1)
        #expect(try town.mails(to: Resident.malik.email).count == mine.count + 1)
        #expect(
            try town.mails(to: Resident.amina.email).allSatisfy { !$0.body.contains("semaine") })
    }

    @Test func `is sent to each in their own language, with the links of what was decided`() throws
    {
        try town.visit(as: .claire).put(
            "/account", ["name": Resident.claire.name, "locale": "en"])
        try town.visit(as: .malik).post(address, ["to": "moderators"])
        let french = try #require(try town.mails(to: Resident.malik.email).first)
        #expect(french.subject == "Le résumé de la semaine")
        #expect(french.body.contains("Arrivées\n- "))
        #expect(french.body.contains("http://localhost/\(Place.centre.rawValue)/members/"))
        let english = try #require(try town.mails(to: Resident.claire.email).first)
        #expect(english.body.contains("Arrivals\n- ") && !english.body.contains("Arrivées"))
    }
}
