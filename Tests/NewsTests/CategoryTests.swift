import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Categories") struct CategoryTests {
    let room: NewsTown
    let path: String

    init() throws {
        room = try NewsTown()
        path = NewsPaths.categories(in: room.space)
    }

    private func first() throws -> NewsCategory.ID {
        NewsCategory.ID(
            rawValue: Int64(try room.count("SELECT MAX(c.id) FROM news_category AS c")))
    }

    @Test func `moderators name, rename and delete them; members may not`() throws {
        let malik = try room.town.visit(as: .malik)
        #expect(try malik.post(path, ["name": "  Vie   du centre "]).status == 303)
        let one = NewsPaths.category(try first(), in: room.space)
        #expect(try malik.get(path).words.contains("Vie du centre"))
        #expect(try malik.put(one, ["name": "Rencontres"]).status == 303)
        #expect(try malik.get(path).words.contains("Rencontres"))
        let amina = try room.town.visit(as: .amina)
        #expect(try amina.get(path).status == 403)
        #expect(try amina.post(path, ["name": "Moi"]).status == 403)
        #expect(try amina.delete(one).status == 403)
        #expect(try malik.delete(one).status == 303)
        #expect(try room.count("SELECT COUNT(*) FROM news_category AS c") == 0)
    }

    @Test func `a name is 1 to 60 characters, once in a space, accents apart`() throws {
        let malik = try room.town.visit(as: .malik)
        #expect(try malik.post(path, ["name": " "]).status == 422)
        #expect(try malik.post(path, ["name": String(repeating: "é", count: 61)]).status == 422)
        #expect(try malik.post(path, ["name": String(repeating: "é", count: 60)]).status == 303)
        #expect(try malik.post(path, ["name": "Réunions"]).status == 303)
        let again = try malik.post(path, ["name": "REUNIONS"])
        #expect(again.status == 422)
        #expect(again.input("name") != nil && again.text.contains("REUNIONS"))
        let one = NewsPaths.category(try first(), in: room.space)
        #expect(try malik.put(one, ["name": "réunions"]).status == 303)
    }

    @Test func `deleting a category keeps its items`() throws {
        let malik = try room.town.visit(as: .malik)
        try malik.post(path, ["name": "Presse"])
        let category = try first()
        let id = try room.publish("On parle de nous", ["category": category.description])
        #expect(try malik.get(room.address(id)).words.contains("Presse"))
        try malik.delete(NewsPaths.category(category, in: room.space))
        let page = try room.town.visit(as: .amina).get(room.address(id))
        #expect(page.status == 200)
        #expect(!page.words.contains("Presse"))
    }

    @Test func `a category of another space cannot be touched`() throws {
        try room.town.visit(as: .malik).post(path, ["name": "Presse"])
        let network = try room.town.space(.network)
        let there = NewsPaths.category(try first(), in: network)
        #expect(try room.town.visit(as: .claire).delete(there).status == 404)
        #expect(try room.count("SELECT COUNT(*) FROM news_category AS c") == 1)
    }
}
