import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Who has read it, of many") struct ReaderListTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func reading(_ id: Item.ID) -> String { NewsPaths.reading(id, in: room.space) }

    private func names(_ id: Item.ID, by field: String) throws -> [String] {
        try rows(id, by: field).map { $0.components(separatedBy: ">")[1] }
    }

    /// All pages of one of the lists, from the first on: each with address and name.
    private func rows(_ id: Item.ID, by field: String) throws -> [String] {
        let malik = try room.town.visit(as: .malik)
        var (address, all): (String?, [String]) = (reading(id), [])
        while let next = address, all.count < 5_000 {
            let page = try malik.get(next)
            let parts = page.text.components(separatedBy: "Ont lu")
            let part = field == "after" ? parts[0] : parts.count > 1 ? parts[1] : ""
            all += part.components(separatedBy: "class=\"whole\"").dropFirst().map {
                $0.components(separatedBy: "<")[0]
            }
            address = page.values(of: "href").first { $0.contains("?\(field)=") }
        }
        return all
    }

    private func confirm(_ id: Item.ID, but few: Int) throws {
        try room.change(
            """
            INSERT INTO news_reading (news_id, person_id, read_at)
            SELECT \(id), p.id, p.id FROM person AS p WHERE p.name LIKE 'Foule%'
                AND p.id NOT IN (SELECT q.id FROM person AS q
                    WHERE q.name LIKE 'Foule%' ORDER BY q.id DESC LIMIT \(few))
            ON CONFLICT (news_id, person_id) DO NOTHING
            """)
    }

    @Test(arguments: [120, 1_050])
    func `both lists have pages, and nobody is missing or twice`(crowd: Int) throws {
        try room.town.crowd(crowd)
        let id = try room.publish("Convention", ["asks_reading": "1"])
        let everybody = try rows(id, by: "after")
        #expect(everybody.count == crowd + 6 && Set(everybody).count == crowd + 6)
        let names = try names(id, by: "after").map(Folding.fold)
        #expect(names == names.sorted())
        try confirm(id, but: 60)
        let (waiting, done) = (try rows(id, by: "after"), try rows(id, by: "before"))
        #expect(waiting.count == 66 && Set(waiting).count == 66)
        #expect(done.count == crowd - 60 && Set(done).count == crowd - 60)
        #expect(Set(waiting).isDisjoint(with: done))
        let words = try room.town.visit(as: .malik).get(room.address(id)).words
        let count = { (number: Int) in
            number < 1_000 ? "\(number)" : "\(number / 1_000)\u{202F}0\(number % 1_000)"
        }
        #expect(words.contains("Lue par \(crowd - 60) personnes sur \(count(crowd + 6))"))
    }

    @Test func `the last who has not confirmed is found behind a thousand who have`() throws {
        try room.town.crowd(1_200)
        let id = try room.publish("Convention", ["asks_reading": "1"])
        try confirm(id, but: 1)
        try room.change(
            """
            INSERT INTO news_reading (news_id, person_id, read_at)
            SELECT \(id), p.id, 1 FROM person AS p WHERE p.name NOT LIKE 'Foule%'
            """)
        #expect(try names(id, by: "after").count == 1)
        try confirm(id, but: 0)
        #expect(
            try room.town.visit(as: .malik).get(reading(id)).words
                .contains("Lue par 1\u{202F}2"))
    }

    @Test func `an item for a small group of many lists the group alone`() throws {
        try room.town.crowd(1_100)
        let group = try room.group("Bureau", [.amina, .loic])
        let id = try room.publish(
            "Convention", ["asks_reading": "1", "audience": "groups", "group": group])
        #expect(try names(id, by: "after") == ["Amina Haddad", "Loïc Le Goff"])
        try room.town.visit(as: .loic).post(reading(id))
        #expect(try names(id, by: "before") == ["Loïc Le Goff"])
        let words = try room.town.visit(as: .malik).get(room.address(id)).words
        #expect(words.contains("Lue par 1 personne sur 2"))
    }

    @Test func `the report of many counts them, and how much of what was asked is confirmed`()
        throws
    {
        try room.town.crowd(1_050)
        let id = try room.publish("Convention", ["asks_reading": "1"])
        try confirm(id, but: 522)
        let claire = try room.town.visit(as: .claire)
        let table = try claire.get("/\(room.space.slug)/administration/figures/csv").text
        let lines = table.components(separatedBy: "\r\n")
        #expect(lines.filter { $0.contains(",1057,") }.count == 2)
        #expect(lines.contains { $0.contains("confirm") && $0.contains(",50,") })
    }

    @Test func `an item that asks nobody says so`() throws {
        let group = try room.group("Vide", [])
        let id = try room.publish(
            "Convention", ["asks_reading": "1", "audience": "groups", "group": group])
        let page = try room.town.visit(as: .malik).get(reading(id))
        #expect(page.status == 200)
        #expect(page.words.contains("Lue par 0 personne sur 0"))
        for place in ["after=x", "before=1-2", "after=1.", "before=9-9-9"] {
            #expect(try room.town.visit(as: .malik).get(reading(id) + "?\(place)").status == 200)
        }
    }
}
