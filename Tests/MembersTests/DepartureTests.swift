import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Members

@Suite("Leaving a space") struct DepartureTests {
    let town: Town
    private let space = "/" + Place.centre.rawValue
    private let spaces = "/account/spaces"

    init() throws { town = try Town(features: []) }

    private func comingBack(_ browser: Browser) throws -> String {
        try #require(
            try browser.get(spaces).values(of: "action").first { $0.hasSuffix("/return") })
    }

    @Test func `is told beforehand, done at once, and taken back within a day`() throws {
        let group = try town.group("Jury", [.amina])
        let amina = try town.visit(as: .amina)
        let own = try amina.get("\(space)/members/\(try town.person(.amina))")
        #expect(own.values(of: "href").contains(space + "/departure"))
        let told = try amina.get(space + "/departure").words
        #expect(told.contains("Ce que vous y avez écrit reste, sous votre nom."))
        let left = try amina.post(space + "/departure")
        #expect(left.status == 303 && left.location == spaces)
        #expect(try amina.get(space + "/members").status == 404)
        #expect(try !town.visit(as: .loic).get(space + "/members").words.contains("Amina"))
        #expect(try amina.post(try comingBack(amina)).status == 303)
        #expect(try amina.get(space + "/members").status == 200)
        let found = try town.visit(as: .malik).get(space + "/members?group=" + group)
        #expect(found.words.contains(Resident.amina.name))
        #expect(try !amina.get(spaces).text.contains("/return"))
    }

    @Test func `nobody else brings back whoever left by themselves`() throws {
        let amina = try town.person(.amina)
        let browser = try town.visit(as: .amina)
        #expect(try browser.post(space + "/departure").status == 303)
        let back = space + "/administration/people/\(amina)/restoration"
        #expect(try town.visit(as: .claire).post(back).status == 404)
        #expect(try browser.get(space + "/members").status == 404)
    }

    @Test func `where the space is full meanwhile, nothing is said of an invitation`() throws {
        let amina = try town.visit(as: .amina)
        try amina.post(space + "/departure")
        let id = try town.space(.centre).id
        try town.visit(as: .claire).putRead("/administration/quotas/\(id)", ["members": "1"])
        let refused = try amina.post(try comingBack(amina))
        #expect(refused.status == 409 && refused.words.contains("autant de membres"))
        #expect(!refused.words.contains("invitation"))
    }

    @Test func `after a day an invitation is needed`() throws {
        let amina = try town.visit(as: .amina)
        try amina.post(space + "/departure")
        let back = try comingBack(amina)
        town.pass(86_401)
        #expect(try !amina.get(spaces).text.contains("/return"))
        #expect(try amina.post(back).status == 404)
        #expect(try amina.get(space + "/members").status == 404)
    }

    @Test func `whoever was removed by somebody does not come back by themselves`() throws {
        let amina = try town.person(.amina)
        let id = try town.space(.centre).id
        let browser = try town.visit(as: .amina)
        let claire = try town.visit(as: .claire)
        #expect(try claire.delete("\(space)/administration/people/\(amina)").status == 303)
        #expect(try !browser.get(spaces).text.contains("/return"))
        #expect(try browser.post("/account/spaces/\(id)/return").status == 404)
    }

    @Test func `left, come back and removed is removed`() throws {
        let browser = try town.visit(as: .amina)
        try browser.post(space + "/departure")
        let back = try comingBack(browser)
        try browser.post(back)
        let claire = try town.visit(as: .claire)
        let amina = try town.person(.amina)
        #expect(try claire.delete("\(space)/administration/people/\(amina)").status == 303)
        #expect(try browser.post(back).status == 404)
    }

    @Test func `the last who administers a space stays, and is told what to do first`() throws {
        let refused = try town.visit(as: .claire).post(space + "/departure")
        #expect(refused.status == 409)
        #expect(refused.words.contains("Donnez d’abord ce rôle à quelqu’un d’autre."))
        #expect(try town.visit(as: .claire).get(space + "/members").status == 200)
    }

    @Test func `nobody brings another back`() throws {
        let amina = try town.visit(as: .amina)
        try amina.post(space + "/departure")
        let back = try comingBack(amina)
        let loic = try town.visit(as: .loic)
        #expect(try loic.post(back).status == 404)
        #expect(try town.guest().post(back).status == 401)
        #expect(try amina.get(space + "/members").status == 404)
    }

    @Test func `is in the audit, and moderators see it in the week`() throws {
        try town.visit(as: .amina).post(space + "/departure")
        let audit = try town.visit(as: .claire).get(space + "/administration/audit").words
        #expect(audit.contains("Amina Haddad a quitté l’espace"))
        let week = try town.visit(as: .malik).get(space + "/administration/week").words
        #expect(week.contains(Resident.amina.name))
    }
}
