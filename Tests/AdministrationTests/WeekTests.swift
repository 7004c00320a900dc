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

    @Test func `says who joined in its days and who in others`() throws {
        let malik = try town.visit(as: .malik)
        let page = try malik.get(address)
        #expect(page.words.contains("Amina Haddad"))
        let before = try #require(page.values(of: "href").first { $0.contains("?until=") })
        #expect(try malik.get(before).words.contains("Personne cette semaine"))
        #expect(try malik.get(address + "?until=x").words.contains("Amina Haddad"))
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
}
