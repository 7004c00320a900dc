import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Finding old news") struct ArchiveTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func category(_ name: String) throws -> String {
        let path = NewsPaths.categories(in: room.space)
        let answer = try room.town.visit(as: .malik).post(path, ["name": name])
        #expect(answer.status == 303)
        let id = try room.count(
            "SELECT c.id FROM news_category AS c WHERE c.name = \(name)")
        return String(id)
    }

    @Test func `the archive counts by month and by category, and filters by both`() throws {
        let press = try category("Presse")
        try room.publish("Juin presse", ["category": press])
        try room.publish("Juin autre")
        try room.town.wait(30 * 86_400)
        try room.publish("Juillet presse", by: .claire, ["category": press])
        let amina = try room.town.visit(as: .amina)
        let archive = NewsPaths.archive(in: room.space)
        let all = try amina.get(archive).words
        #expect(all.contains("Juin 2019 2") && all.contains("Juillet 2019 1"))
        #expect(all.contains("Presse 2"))
        let june = try amina.get(archive + "?month=2019-06").words
        #expect(june.contains("Juin presse") && june.contains("Juin autre"))
        #expect(!june.contains("Juillet presse"))
        let both = try amina.get(archive + "?month=2019-06&category=\(press)").words
        #expect(both.contains("Juin presse") && !both.contains("Juin autre"))
    }

    @Test func `a month starts at midnight in the zone of the space`() throws {
        try room.town.wait(27 * 86_400 + 9 * 3600 + 29 * 60)
        try room.publish("Dernière de juin")
        try room.town.wait(120)
        try room.publish("Première de juillet")
        let amina = try room.town.visit(as: .amina)
        let june = try amina.get(NewsPaths.archive(in: room.space) + "?month=2019-06").words
        #expect(june.contains("Dernière de juin") && !june.contains("Première de juillet"))
    }

    @Test func `a month or a category that does not exist is not found`() throws {
        let amina = try room.town.visit(as: .amina)
        let archive = NewsPaths.archive(in: room.space)
        #expect(try amina.get(archive).status == 200)
        for query in ["?month=2019-13", "?month=juin", "?category=99", "?category=x"] {
            #expect(try amina.get(archive + query).status == 404)
        }
    }

    @Test func `the archive counts only what the viewer sees`() throws {
        let press = try category("Presse")
        let group = try room.group("Bureau", [.amina])
        let secret = ["audience": "groups", "group": group, "category": press]
        try room.publish("Pour le bureau", secret)
        let path = NewsPaths.archive(in: room.space)
        #expect(try room.town.visit(as: .amina).get(path).words.contains("Presse 1"))
        let sofia = try room.town.visit(as: .sofia).get(path).words
        #expect(!sofia.contains("Presse") && !sofia.contains("Juin 2019"))
    }

    @Test func `a thousand items are paged so that each is met exactly once`() throws {
        try fill(1000)
        let amina = try room.town.visit(as: .amina)
        var seen: [String] = []
        var address: String? = room.home
        var last = ""
        while let path = address {
            let page = try amina.get(path)
            last = path
            seen += titles(page)
            address = page.values(of: "href").first { $0.contains("?before=") }
        }
        #expect(seen.count == 1000)
        #expect(Set(seen).count == 1000)
        let back = try amina.get(last).values(of: "href").first { $0.contains("?after=") }
        let page = try amina.get(try #require(back))
        #expect(titles(page).count == 10)
        #expect(Set(titles(page)).isSubset(of: Set(seen.dropLast(10))))
    }

    @Test func `a broken cursor is the first page`() throws {
        try room.publish("Première")
        for query in ["?before=x", "?before=1-2", "?before=9-1-1", "?after=0--1-1"] {
            let page = try room.town.visit(as: .amina).get(room.home + query)
            #expect(page.status == 200 && page.words.contains("Première"))
        }
    }

    private func titles(_ page: Answer) -> [String] {
        page.text.components(separatedBy: "<h2><a href=\"").dropFirst().compactMap {
            $0.components(separatedBy: ">").dropFirst().first?.components(separatedBy: "<").first
        }
    }

    /// Many items of a few moments, some pinned: ties are what breaks paging.
    private func fill(_ count: Int) throws {
        let malik = try room.town.person(.malik)
        let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        try room.town.site.database.write { db in
            let store = NewsStore(db: db)
            for number in 0..<count {
                let content = NewsContent(
                    title: "N° \(number)", summary: "", body: "", html: "", brief: "",
                    category: nil, audience: .space, groups: [], isPinned: number % 50 == 0,
                    asksReading: false, commentsOpen: true)
                let at = room.town.now.addingTimeInterval(Double(-(number / 7)))
                let id = try store.create(content, in: room.space, by: malik, at: at)
                try ItemStore(db: db).setPublished(id, true, at: at)
                try store.setStage(.published, of: id, listedAt: at, in: zone)
            }
        }
    }
}
