import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("A form that was opened before somebody else saved") struct OldFormTests {
    let board: PinboardTown
    private let claire: Browser

    init() throws {
        board = try PinboardTown()
        claire = try board.visit(.claire)
    }

    @Test func `does not name a module as it was named before`() throws {
        let address = SpacePaths.module("pinboard", in: board.space)
        let old = try claire.get(address)
        let settings: FormFields = [
            "on": "1", "setting-pinboard-size": "small", "setting-pinboard-columns": "2",
        ]
        var fields = settings
        fields.append("name", "Tableau")
        #expect(try claire.putRead(address, fields).status == 303)
        fields = settings
        fields.append("name", "Panneau")
        let refused = try send(old, to: address, fields)
        #expect(refused.status == 409)
        #expect(refused.words.contains("Une autre personne a enregistré autre chose"))
        #expect(refused.text.contains("value=\"Panneau\""))
        #expect(try claire.get(address).text.contains("value=\"Tableau\""))
        #expect(try send(refused, to: address, fields).status == 303)
        #expect(try claire.get(address).text.contains("value=\"Panneau\""))
    }

    @Test func `does not give a space its old name back`() throws {
        let address = SpacePaths.settings(in: board.space)
        let old = try claire.get(address)
        let fields: FormFields = ["name": "Maison commune", "host": "", "zone": "Europe/Paris"]
        try claire.putRead(address, fields)
        let refused = try send(
            old, to: address, ["name": "Centre", "zone": "Europe/Paris", "public": "1"])
        #expect(refused.status == 409)
        #expect(try board.town.space(.centre).name == "Maison commune")
        #expect(try !board.town.space(.centre).isPublic)
    }

    @Test func `does not take out of a group whom another has put in`() throws {
        let made = try claire.post(SpacePaths.groups(in: board.space), ["name": "Comité"])
        let address = try #require(made.location)
        let old = try claire.get(address)
        let (amina, loic) = (try board.town.person(.amina), try board.town.person(.loic))
        try claire.putRead(address, ["name": "Comité", "member": amina.description])
        let fields: FormFields = ["name": "Comité", "member": loic.description]
        let refused = try send(old, to: address, fields)
        #expect(refused.status == 409)
        #expect(refused.text.contains("value=\"\(loic)\" checked"))
        let members: [Person.ID] = try board.site.database.read {
            try $0.values("SELECT p.person_id FROM member_group_person AS p")
        }
        #expect(members == [amina])
        #expect(try send(refused, to: address, fields).status == 303)
    }

    @Test func `does not give or take a role that has changed`() throws {
        let address = SpacePaths.person(try board.town.person(.denis), in: board.space)
        let old = try claire.get(address)
        try claire.putRead(address, ["role": "moderator"])
        #expect(try send(old, to: address, ["role": "partner"]).status == 409)
        let removed = try claire.delete(address, ["version": old.input("version") ?? ""])
        #expect(removed.status == 409)
        #expect(try claire.get(address).words.contains("Denis"))
    }

    @Test func `does not replace the charter that another has written`() throws {
        let address = SpacePaths.administration(in: board.space) + "/rules"
        let old = try claire.get(address)
        try claire.putRead(address, ["text": "Restons courtois."])
        let refused = try send(old, to: address, ["text": "Soyons brefs."])
        #expect(refused.status == 409)
        #expect(refused.text.contains("Soyons brefs.</textarea>"))
        #expect(try claire.get(address).text.contains("Restons courtois.</textarea>"))
    }

    @Test func `does not replace the reason that another has worded`() throws {
        let list = SpacePaths.home(board.space) + "/moderation/reasons"
        let old = try claire.get(list)
        let address = try #require(
            old.values(of: "action").first { $0.contains("/moderation/reasons/") })
        let fields: FormFields = ["title": "Hors débat", "text": "Pas ici."]
        #expect(try send(old, to: address, fields).status == 303)
        let refused = try send(old, to: address, ["title": "Ailleurs", "text": "Là-bas."])
        #expect(refused.status == 409)
        #expect(refused.words.contains("Une autre personne l’a changé entre-temps"))
        #expect(try claire.get(list).text.contains("value=\"Hors débat\""))
    }

    private func send(_ page: Answer, to address: String, _ fields: FormFields) throws -> Answer {
        var fields = fields
        fields.append("version", page.input("version") ?? "")
        return try claire.put(address, fields)
    }
}

extension SpacePaths {
    fileprivate static func home(_ space: Space) -> String { "/\(space.slug)" }
}
