import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Links

@Suite("Following links") struct ClickTests {
    let here: LinksTown
    let id: Item.ID

    init() throws {
        here = try LinksTown(isOff: true)
        id = try here.add("Institut", "https://institut.example/page#haut")
    }

    private var address: String { LinksPaths.visit(id, in: here.space) }

    @Test func `the way leads to the site, which is not told from where`() throws {
        let answer = try here.visit(.loic).get(address)
        #expect(answer.status == 303)
        #expect(answer.location == "https://institut.example/page#haut")
        #expect(answer.headers["Referrer-Policy"] == "no-referrer")
        let list = try here.list()
        #expect(list.text.contains("href=\"\(address)\" rel=\"noopener noreferrer"))
        #expect(!list.text.contains("href=\"https://institut.example"))
    }

    @Test func `each person counts once a day, and robots do not`() throws {
        let loic = try here.visit(.loic)
        for _ in 0..<3 { _ = try loic.get(address) }
        _ = try here.visit(.amina).get(address)
        #expect(try here.link(id).clicks == 2)
        _ = try here.visit(.sofia).get(address, headers: ["User-Agent": "SomeBot/1.0"])
        _ = try here.visit(.sofia).get(address, headers: ["Sec-Purpose": "prefetch"])
        #expect(try here.link(id).clicks == 2)
        here.town.pass(LinksTown.day)
        _ = try loic.get(address)
        #expect(try here.link(id).clicks == 3)
        #expect(try here.list().words.contains("Ouvert 3 fois"))
    }

    @Test func `nothing that is kept says who`() throws {
        _ = try here.visit(.loic).get(address)
        let marks: [String] = try here.town.site.database.read {
            try $0.values("SELECT k.mark FROM link_click_mark AS k")
        }
        #expect(marks.count == 1)
        try here.town.wait(3 * LinksTown.day)
        try here.town.site.database.write { db in
            _ = try ClickStore(db: db).forgetMarks(before: here.town.now, limit: 10)
        }
        let left: Int = try here.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM link_click_mark AS k")
        }
        #expect(left == 0)
        #expect(try here.link(id).clicks == 1)
    }

    @Test func `nothing that is kept says which links the same person followed`() throws {
        let other = try here.add("Autre", "https://autre.example/")
        let loic = try here.visit(.loic)
        for id in [id, other] { _ = try loic.get(LinksPaths.visit(id, in: here.space)) }
        let marks: [String] = try here.town.site.database.read {
            try $0.values("SELECT k.mark FROM link_click_mark AS k")
        }
        #expect(marks.count == 2 && Set(marks).count == 2)
    }

    @Test func `another site cannot have ours lead on`() throws {
        let loic = try here.visit(.loic)
        for from in ["cross-site", "same-site", "none"] {
            let answer = try loic.get(address, headers: ["Sec-Fetch-Site": from])
            #expect(answer.location == LinksPaths.link(id, in: here.space), "\(from)")
        }
        #expect(try here.link(id).clicks == 0)
        let asked = try loic.get(address + "?to=https://evil.example/")
        #expect(asked.location == "https://institut.example/page#haut")
        #expect(try here.town.guest().get(address).status == 401)
    }

    @Test func `a suggestion that waits leads its author there, and counts nothing`() throws {
        let waiting = try here.add("Autre", "https://autre.example/", by: .amina)
        let visit = LinksPaths.visit(waiting, in: here.space)
        #expect(try here.visit(.amina).get(visit).location == "https://autre.example/")
        #expect(try here.link(waiting).clicks == 0)
        #expect(try here.visit(.loic).get(visit).status == 404)
    }
}
