import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Searching the news") struct NewsSearchTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func found(_ question: String, by resident: Resident = .loic) throws -> String {
        let path = SpacePaths.search(in: room.space)
        return try room.town.visit(as: resident).get(path + "?" + question).words
    }

    private func behind() throws -> [Item.ID] {
        try room.town.site.database.read { try room.town.site.searchIndex.behind($0) }
    }

    @Test func `title, summary and text are found; a draft only by moderators`() throws {
        try room.publish("Assemblée", ["summary": "Le bilan", "body": "Venez *nombreux*"])
        try room.publish("Projet", ["body": "nombreux", "when": "draft"])
        for word in ["assemblee", "bilans", "nombreuse"] {
            #expect(try found("q=\(word)").contains("1 résultat"), "\(word)")
        }
        #expect(try found("q=nombreux", by: .malik).contains("2 résultats"))
        #expect(try behind() == [])
    }

    @Test func `an edit and a publication at its minute are followed`() throws {
        let id = try room.publish("Assemblée")
        _ = try room.save(id, "Congrès")
        #expect(try found("q=congres").contains("1 résultat"))
        #expect(try found("q=assemblee").contains("0 résultat"))
        try room.publish(
            "Demain", ["when": "later", "publish_day": "2019-06-04", "publish_time": "08:00"])
        #expect(try found("q=demain").contains("0 résultat"))
        try room.town.wait(86_400)
        #expect(try found("q=demain&from=2019-06-04").contains("1 résultat"))
        #expect(try behind() == [])
    }

    @Test func `a category narrows the search, another space's does nothing`() throws {
        try room.town.visit(as: .malik).post(
            NewsPaths.categories(in: room.space), ["name": "Formation"])
        let category = try room.count("SELECT MAX(c.id) AS id FROM news_category AS c")
        try room.publish("Une", ["body": "stage", "category": "\(category)"])
        try room.publish("Deux", ["body": "stage"])
        let page = try found("q=stage&module=news&theme=news-\(category)")
        #expect(page.contains("1 résultat") && page.contains("Formation"))
        #expect(try found("q=stage&module=news&theme=news-999").contains("2 résultats"))
    }
}
