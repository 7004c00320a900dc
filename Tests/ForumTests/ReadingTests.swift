import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Reading") struct ReadingTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        try square.town.wait(60)
        topic = try square.open("Une longue histoire")
    }

    private func list(_ resident: Resident) throws -> String {
        try square.visit(resident).get(square.home).words
    }

    @Test func `what others wrote is new until it is read, for each person apart`() throws {
        #expect(try list(.sofia).contains("1 nouveau"))
        #expect(try !list(.amina).contains("nouveau"))
        _ = try square.visit(.sofia).get(square.address(topic))
        #expect(try !list(.sofia).contains("nouveau"))
        #expect(try list(.denis).contains("1 nouveau"))
        try square.town.wait(60)
        try square.reply("Un.", in: topic, by: .loic)
        try square.reply("Deux.", in: topic, by: .amina)
        #expect(try list(.sofia).contains("2 nouveaux"))
        let page = try square.visit(.sofia).get(square.address(topic))
        #expect(page.words.contains("Nouveau depuis votre dernière visite"))
        let again = try square.visit(.sofia).get(square.address(topic))
        #expect(!again.words.contains("Nouveau depuis votre dernière visite"))
    }

    @Test func `the first unread message is found across pages`() throws {
        try square.town.wait(60)
        try square.fill(topic, 30)
        _ = try square.visit(.sofia).get(square.address(topic))
        #expect(try list(.sofia).contains("6 nouveaux"))
        let unread = ForumPaths.unread(topic, in: square.space)
        let answer = try square.visit(.sofia).get(unread)
        #expect(answer.location == square.address(topic) + "?page=2#unread")
        let page = try square.visit(.sofia).follow(answer)
        #expect(page.text.contains("id=\"unread\""))
        let end = try square.visit(.sofia).get(unread).location
        #expect(end == square.address(topic) + "?page=2#end")
    }

    @Test func `a page read again does not move the reading back, nor write at all`() throws {
        try square.fill(topic, 30)
        let sofia = try square.visit(.sofia)
        _ = try sofia.get(square.address(topic) + "?page=2")
        let before = try reading(.sofia)
        #expect(before == 31)
        let opened = try opened(.sofia)
        try square.town.wait(1)
        _ = try sofia.get(square.address(topic))
        _ = try sofia.get(square.address(topic) + "?page=2")
        #expect(try reading(.sofia) == before)
        #expect(try self.opened(.sofia) == opened)
    }

    @Test func `everything is marked as read at once, and what comes after is new`() throws {
        try square.open("Un autre", by: .loic)
        #expect(try list(.sofia).contains("2 sujets avec du nouveau"))
        let answer = try square.visit(.sofia).post(ForumPaths.reading(in: square.space))
        #expect(answer.status == 303)
        #expect(try !list(.sofia).contains("nouveau"))
        try square.town.wait(60)
        try square.reply("Après.", in: topic, by: .loic)
        #expect(try list(.sofia).contains("1 sujet avec du nouveau"))
        #expect(try list(.denis).contains("2 sujets avec du nouveau"))
    }

    @Test func `nothing older than somebody's authentication is new to them`() throws {
        let sofia = try square.town.person(.sofia)
        let later = square.town.now.addingTimeInterval(1)
        try square.change(
            "UPDATE membership SET joined_at = \(later) WHERE person_id = \(sofia)")
        #expect(try !list(.sofia).contains("nouveau"))
    }

    @Test func `what is taken away or hidden from me is not counted`() throws {
        try square.town.wait(60)
        let post = try square.reply("Bientôt retiré.", in: topic, by: .loic)
        #expect(try list(.sofia).contains("2 nouveaux"))
        try square.visit(.loic).delete(ForumPaths.post(post, in: square.space))
        #expect(try list(.sofia).contains("1 nouveau"))
        let group = try square.group("Ouest", [.amina])
        let theme = try square.theme("Ouest", ["audience": "groups", "group": group])
        try square.open("Caché", in: theme)
        #expect(try list(.sofia).contains("1 sujet avec du nouveau"))
    }

    @Test func `the rail says how many topics have something new`() throws {
        let page = try square.visit(.sofia).get(square.home)
        #expect(page.words.contains("Forum 1 en attente"))
    }

    @Test func `answers stand under what they answer for whoever likes it so`() throws {
        let first = try square.reply("Racine.", in: topic, by: .loic)
        try square.reply("Ailleurs.", in: topic, by: .denis)
        try square.reply("Feuille.", in: topic, by: .amina, ["answers": first.description])
        let sofia = try square.visit(.sofia)
        #expect(try order("Ailleurs.", "Feuille.", sofia.get(square.address(topic)).words))
        let view = ForumPaths.view(in: square.space)
        try sofia.post(view, ["view": "nested", "topic": topic.description])
        let nested = try sofia.get(square.address(topic))
        #expect(order("Feuille.", "Ailleurs.", nested.words))
        #expect(nested.text.contains("class=\"in1\""))
        let flat = try sofia.get(square.address(topic) + "?view=flat").words
        #expect(order("Ailleurs.", "Feuille.", flat))
        #expect(
            try order(
                "Ailleurs.", "Feuille.", square.visit(.denis).get(square.address(topic)).words))
    }

    private func order(_ first: String, _ second: String, _ words: String) -> Bool {
        guard let one = words.range(of: first), let two = words.range(of: second) else {
            return false
        }
        return one.lowerBound < two.lowerBound
    }

    private func reading(_ resident: Resident) throws -> Int {
        let person = try square.town.person(resident)
        return try square.count(
            """
            SELECT r.number FROM topic_reading AS r
            WHERE r.person_id = \(person) AND r.topic_id = \(topic)
            """)
    }

    /// When somebody was last noted as having opened the topic, in milliseconds.
    private func opened(_ resident: Resident) throws -> Int {
        let person = try square.town.person(resident)
        return try square.count(
            """
            SELECT o.opened_at FROM item_opened AS o
            WHERE o.person_id = \(person) AND o.item_id = \(topic)
            """)
    }
}
