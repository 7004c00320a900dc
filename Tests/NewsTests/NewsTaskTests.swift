import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("À lire, among what waits") struct NewsTaskTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private var address: String { room.home + "/tasks" }

    private func ask(_ title: String, _ changes: [String: String] = [:]) throws -> Item.ID {
        try room.publish(title, changes.merging(["asks_reading": "1"]) { $1 })
    }

    private func titles(_ resident: Resident) throws -> [String] {
        try room.town.visit(as: resident).get(address)
            .text.matches(of: /<a class="whole" href="[^"]*">([^<]*)<\/a>/).map { String($0.1) }
    }

    @Test func `it is asked of those it concerns, and confirmed with one click`() throws {
        let group = try room.group("Bureau", [.amina])
        let id = try ask("Convention d’été")
        room.town.pass(60)
        _ = try ask("Pour le bureau", ["audience": "groups", "group": group])
        try room.publish("Simple")
        #expect(try titles(.amina) == ["Convention d’été", "Pour le bureau"])
        for resident in [Resident.loic, .region, .claire] {
            #expect(try titles(resident) == ["Convention d’été"])
        }
        #expect(try titles(.malik) == [])
        let amina = try room.town.visit(as: .amina)
        let page = try amina.get(address)
        #expect(page.words.contains("À lire") && page.words.contains("J’ai lu"))
        let reading = NewsPaths.reading(id, in: room.space)
        #expect(page.text.contains("action=\"\(reading)\""))
        let answer = try amina.post(reading, ["back": page.input("back") ?? ""])
        #expect(answer.location == address)
        let after = try amina.follow(answer)
        #expect(after.words.contains("Merci, votre lecture est notée."))
        #expect(try titles(.amina) == ["Pour le bureau"])
        #expect(try amina.get(room.home).words.contains("1 en attente"))
    }

    @Test func `what is in the trash, not out yet or over asks nobody`() throws {
        let trashed = try ask("Retirée")
        try room.town.visit(as: .malik).delete(room.address(trashed))
        _ = try ask("Brouillon", ["when": "draft"])
        _ = try ask("Bientôt finie", ["expires_day": "2019-06-04", "expires_time": "10:00"])
        #expect(try titles(.amina) == ["Bientôt finie"])
        let words = try room.town.visit(as: .amina).get(address).words
        #expect(words.contains("avant le mardi 4 juin 2019 à 10 h"))
        try room.town.wait(86_400)
        #expect(try titles(.amina) == [])
    }

    @Test func `the pages of the news stand below them, those of moderators for them alone`()
        throws
    {
        let children = [NewsPaths.archive, NewsPaths.drafts, NewsPaths.categories].map {
            "<li><a href=\"\($0(in: room.space))\""
        }
        let seen: [(Resident, Int)] = [(.amina, 1), (.region, 1), (.malik, 3), (.claire, 3)]
        for (resident, count) in seen {
            for page in [room.home, room.home + "/menu"] {
                let text = try room.town.visit(as: resident).get(page).text
                let shown = children.filter { text.contains($0) }.count
                #expect(shown == count, "\(resident) \(page)")
            }
        }
        let archive = try room.town.visit(as: .amina).get(NewsPaths.archive(in: room.space)).text
        #expect(archive.contains("\(children[0]) aria-current=\"page\""))
        let search = try room.town.visit(as: .malik).get(SpacePaths.search(in: room.space)).text
        #expect(children.allSatisfy { !search.contains($0) })
    }
}
