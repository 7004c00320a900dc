import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("The door of a space") struct DoorTests {
    let town: Town
    private let centre = "/" + Place.centre.rawValue

    init() throws { town = try Town(features: []) }

    private func settle(isPublic: Bool) throws {
        let space = try town.space(.centre)
        var fields: FormFields = [
            "name": space.name, "host": space.host, "zone": space.zone,
            "doorWords": "Bienvenue à toutes et tous.", "contact": "Claire, 05 61 00 00 00",
        ]
        if isPublic { fields.append("public", "1") }
        let claire = try town.visit(as: .claire)
        #expect(try claire.putRead(centre + "/administration/space", fields).status == 303)
    }

    @discardableResult
    private func remove(_ person: String, _ browser: Browser) throws -> Answer {
        let version = try browser.get(person).input("version") ?? ""
        return try browser.delete(person, ["version": version])
    }

    @Test func `one that guests may read bears its name, its words and whom to ask`() throws {
        try settle(isPublic: true)
        for address in ["/sign-in", "/sign-in?next=\(centre)/members", centre + "/members"] {
            let page = try town.guest().get(address).words
            #expect(page.contains("Centre de ressources sur la VAE militante"), "\(address)")
            #expect(page.contains("Bienvenue à toutes et tous."), "\(address)")
            #expect(page.contains("Claire, 05 61 00 00 00"), "\(address)")
        }
    }

    @Test func `nothing is said of one that guests may not read`() throws {
        try settle(isPublic: false)
        for address in ["/sign-in?next=\(centre)/members", centre + "/members"] {
            let page = try town.guest().get(address).words
            #expect(!page.contains("Centre de ressources"), "\(address)")
            #expect(!page.contains("Claire, 05"), "\(address)")
        }
    }

    @Test func `a link to what guests do not find invites to sign in, whether it is there or not`()
        throws
    {
        try settle(isPublic: true)
        let answer = try town.guest().get(centre + "/attachments/987654")
        #expect(answer.status == 404)
        #expect(answer.words.contains("réservée aux membres"))
        #expect(answer.input("next") == centre + "/attachments/987654")
        let member = try town.visit(as: .amina).get(centre + "/attachments/987654")
        #expect(member.status == 404 && !member.words.contains("réservée aux membres"))
    }

    @Test func `who was removed is told so once, with whom to ask`() throws {
        try settle(isPublic: false)
        let claire = try town.visit(as: .claire)
        let person = "\(centre)/administration/people/\(try town.person(.loic))"
        #expect(try remove(person, claire).status == 303)
        let entry: FormFields = [
            "email": Resident.loic.email, "password": Resident.password, "next": centre,
        ]
        let told = try town.guest().post(AccountPaths.signIn(), entry)
        #expect(told.status == 200)
        #expect(told.words.contains("Vous n’êtes plus membre"))
        #expect(told.words.contains("Claire, 05 61 00 00 00"))
        #expect(told.values(of: "href").contains(centre))
        #expect(try town.guest().post(AccountPaths.signIn(), entry).status == 303)
    }

    @Test func `who was removed and came back is told nothing`() throws {
        let claire = try town.visit(as: .claire)
        let person = "\(centre)/administration/people/\(try town.person(.loic))"
        try remove(person, claire)
        #expect(try claire.post(person + "/restoration").status == 303)
        let answer = try town.guest().post(
            AccountPaths.signIn(),
            ["email": Resident.loic.email, "password": Resident.password])
        #expect(answer.status == 303)
    }
}
