import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("À lire") struct ReadingTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func ask(_ changes: [String: String] = [:]) throws -> Item.ID {
        try room.publish("Convention", changes.merging(["asks_reading": "1"]) { $1 })
    }

    private func reading(_ id: Item.ID) -> String { NewsPaths.reading(id, in: room.space) }

    @Test func `each member it concerns is told once, and not the author`() throws {
        let id = try ask()
        for resident in [Resident.claire, .amina, .loic, .sofia, .denis, .region] {
            #expect(try room.notices(resident) == 1)
        }
        #expect(try room.notices(.malik) == 0)
        #expect(try room.save(id, "Convention relue", ["asks_reading": "1"]).status == 303)
        #expect(try room.notices(.amina) == 1)
    }

    @Test func `an item that becomes "à lire" later tells its readers then`() throws {
        let id = try room.publish("D’abord simple")
        #expect(try room.notices(.amina) == 0)
        #expect(try room.save(id, "À lire", ["asks_reading": "1"]).status == 303)
        #expect(try room.notices(.amina) == 1)
    }

    @Test func `whom it does not concern any more is not told its title either`() throws {
        let id = try ask()
        let amina = try room.town.visit(as: .amina)
        #expect(try amina.get(AccountPaths.notices()).words.contains("Convention"))
        #expect(try room.save(id, "Convention", ["audience": "moderators"]).status == 303)
        #expect(try !amina.get(AccountPaths.notices()).words.contains("Convention"))
        let claire = try room.town.visit(as: .claire)
        #expect(try claire.get(AccountPaths.notices()).words.contains("Convention"))
        #expect(try room.save(id, "Convention", ["audience": "space"]).status == 303)
        #expect(try amina.get(AccountPaths.notices()).words.contains("Convention"))
    }

    @Test func `moderators see the count and the list, with dates`() throws {
        let id = try ask()
        let malik = try room.town.visit(as: .malik)
        #expect(try malik.get(room.address(id)).words.contains("Lue par 0 personne sur 6"))
        for resident in [Resident.amina, .region] {
            let browser = try room.town.visit(as: resident)
            #expect(try browser.get(room.address(id)).words.contains("J’ai lu"))
            #expect(try browser.post(reading(id)).status == 303)
            #expect(try browser.get(room.address(id)).words.contains("Vous avez confirmé"))
        }
        #expect(try malik.get(room.address(id)).words.contains("Lue par 2 personnes sur 6"))
        let list = try malik.get(reading(id))
        #expect(list.status == 200)
        let words = list.words
        let parts = words.components(separatedBy: "Ont lu")
        #expect(parts.count == 2)
        #expect(parts[0].contains("Sofia Martins") && !parts[0].contains("Amina Haddad"))
        #expect(parts[1].contains("Amina Haddad") && parts[1].contains("14 h 30"))
    }

    @Test func `members and partners never see who read, nor how many`() throws {
        let id = try ask()
        try room.town.visit(as: .loic).post(reading(id))
        for resident in [Resident.amina, .region] {
            let browser = try room.town.visit(as: resident)
            #expect(try browser.get(reading(id)).status == 403)
            let page = try browser.get(room.address(id))
            #expect(page.status == 200)
            #expect(!page.words.contains("Lue par") && !page.words.contains("Le Goff"))
        }
    }

    @Test func `confirming twice keeps the first date`() throws {
        let id = try ask()
        let amina = try room.town.visit(as: .amina)
        try amina.post(reading(id))
        try room.town.wait(3600)
        try amina.post(reading(id))
        #expect(try amina.get(room.address(id)).words.contains("14 h 30"))
    }

    @Test func `only those who are asked can confirm`() throws {
        let id = try ask()
        #expect(try room.town.visit(as: .malik).post(reading(id)).status == 403)
        let plain = try room.publish("Simple")
        #expect(try room.town.visit(as: .amina).post(reading(plain)).status == 403)
        let draft = try ask(["state": "draft"])
        #expect(try room.town.visit(as: .amina).post(reading(draft)).status == 404)
    }

    @Test func `a group's item asks the group, and nobody else sees it`() throws {
        let group = try room.group("Bureau", [.amina, .loic])
        let id = try ask(["audience": "groups", "group": group])
        #expect(try room.notices(.amina) == 1)
        #expect(try room.notices(.sofia) == 0)
        #expect(try room.notices(.claire) == 0)
        #expect(try room.town.visit(as: .amina).get(room.address(id)).status == 200)
        let sofia = try room.town.visit(as: .sofia)
        #expect(try sofia.get(room.address(id)).status == 404)
        #expect(try !sofia.get(room.home).words.contains("Convention"))
        #expect(try sofia.post(reading(id)).status == 404)
        let claire = try room.town.visit(as: .claire).get(room.address(id))
        #expect(claire.words.contains("Lue par 0 personne sur 2"))
        #expect(!claire.words.contains("J’ai lu"))
    }

    @Test func `what waits is counted in the rail and listed beside the news`() throws {
        let id = try ask()
        let amina = try room.town.visit(as: .amina)
        let before = try amina.get(room.home)
        #expect(before.text.contains("class=\"ask\""))
        #expect(before.words.contains("1 en attente"))
        try amina.post(reading(id))
        #expect(try !amina.get(room.home).text.contains("class=\"ask\""))
    }

    @Test func `an account that is disabled is neither asked nor counted`() throws {
        let denis = try room.town.person(.denis)
        try room.change("UPDATE person SET disabled_at = 1 WHERE id = \(denis)")
        let id = try ask()
        let words = try room.town.visit(as: .malik).get(room.address(id)).words
        #expect(words.contains("sur 5"))
    }
}
