import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("The feed") struct FeedTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func address(_ resident: Resident) throws -> String {
        let browser = try room.town.visit(as: resident)
        try browser.post(AccountPaths.feed())
        return try shown(resident)
    }

    private func shown(_ resident: Resident) throws -> String {
        let page = try room.town.visit(as: resident).get(AccountPaths.feed())
        let value = page.values(of: "value").first { $0.contains("/feeds/") }
        let full = try #require(value)
        return String(full[try #require(full.range(of: "/feeds/")).lowerBound...])
    }

    @Test func `it is Atom, and holds what its owner may see`() throws {
        let group = try room.group("Bureau", [.amina])
        try room.publish("Pour tou·tes & chacun·e")
        try room.publish("Pour le bureau", ["audience": "groups", "group": group])
        try room.publish("Brouillon", ["state": "draft"])
        let guest = room.town.guest()
        let feed = try guest.get(try address(.amina))
        #expect(feed.status == 200)
        #expect(feed.headers["Content-Type"]?.hasPrefix("application/atom+xml") == true)
        #expect(feed.text.contains("<title>Pour tou·tes &amp; chacun·e</title>"))
        #expect(feed.text.contains("Pour le bureau") && !feed.text.contains("Brouillon"))
        #expect(try !guest.get(try address(.sofia)).text.contains("Pour le bureau"))
        #expect(try !guest.get(try address(.malik)).text.contains("Brouillon"))
    }

    @Test func `renewed or revoked, the old address is dead at once`() throws {
        let guest = room.town.guest()
        let first = try address(.amina)
        #expect(try guest.get(first).status == 200)
        let second = try address(.amina)
        #expect(first != second)
        #expect(try guest.get(first).status == 404)
        #expect(try guest.get(second).status == 200)
        try room.town.visit(as: .amina).delete(AccountPaths.feed())
        #expect(try guest.get(second).status == 404)
        let noted: SQL = "SELECT COUNT(*) FROM audit AS a WHERE a.action = 'feedChanged'"
        #expect(try room.count(noted) == 3)
        #expect(try !room.town.visit(as: .amina).get(AccountPaths.feed()).text.contains("/feeds/"))
    }

    @Test func `a wrong address, and that of a disabled account, are not found`() throws {
        let guest = room.town.guest()
        let feed = try address(.amina)
        #expect(try guest.get(feed).status == 200)
        #expect(try guest.get("/feeds/x").status == 404)
        #expect(try guest.get(feed.dropLast(2) + "zz").status == 404)
        let amina = try room.town.person(.amina)
        try room.change("UPDATE person SET disabled_at = 1 WHERE id = \(amina)")
        #expect(try guest.get(feed).status == 404)
    }

    @Test func `a reader that has it already gets no body`() throws {
        try room.publish("Une")
        let (guest, feed) = (room.town.guest(), try address(.amina))
        let tag = try #require(try guest.get(feed).headers["ETag"])
        let again = try guest.get(feed, headers: ["If-None-Match": tag])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        try room.publish("Deux")
        #expect(try guest.get(feed, headers: ["If-None-Match": tag]).status == 200)
    }

    @Test func `it holds thirty items, of all spaces or of one`() throws {
        for number in 1...31 {
            try room.publish("Numéro \(number)")
            try room.town.wait(1)
        }
        let (guest, feed) = (room.town.guest(), try address(.malik))
        let all = try guest.get(feed).text
        #expect(all.components(separatedBy: "<entry>").count == 31)
        #expect(all.contains("Numéro 31<") && !all.contains("Numéro 1<"))
        let network = try guest.get(feed + "?space=\(Place.network.rawValue)")
        #expect(network.status == 200 && !network.text.contains("<entry>"))
        #expect(try guest.get(feed + "?space=ailleurs").status == 404)
    }

    @Test func `two feeds of one person have two names, each its own address, no secret`() throws {
        let (guest, feed) = (room.town.guest(), try address(.malik))
        let secret = try #require(feed.split(separator: "/").last)
        let narrow = Place.allCases.map { "?space=" + $0.rawValue }
        let feeds = try ([""] + narrow).map { query in
            let text = try guest.get(feed + query).text
            #expect(text.contains("<link rel=\"self\" href=\"http://localhost\(feed)\(query)\"/>"))
            return text
        }
        let names = try feeds.map { text in
            let start = try #require(text.range(of: "<id>")).upperBound
            return text[start...].prefix { $0 != "<" }
        }
        #expect(names.count == 3 && Set(names).count == 3)
        #expect(names[0] == "http://localhost/feeds")
        #expect(!names.contains { $0.contains(secret) })
        #expect(feeds[1].contains("rel=\"alternate\" href=\"http://localhost\(room.home)\""))
    }

    @Test func `its page says when it was last read`() throws {
        let feed = try address(.amina)
        let amina = try room.town.visit(as: .amina)
        #expect(try amina.get(AccountPaths.feed()).words.contains("Jamais lu"))
        #expect(try room.town.guest().get(feed).status == 200)
        #expect(try amina.get(AccountPaths.feed()).words.contains("Dernière lecture"))
    }

    @Test func `control characters leave it well formed`() throws {
        let id = try room.publish("Titre")
        try room.change("UPDATE item SET title = \("a\u{1}b]]>\u{FFFF}") WHERE id = \(id)")
        let feed = try room.town.guest().get(try address(.amina)).text
        #expect(feed.contains("<title>ab]]&gt;</title>"))
    }
}
