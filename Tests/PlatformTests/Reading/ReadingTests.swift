import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("What is new is the same on every page") struct ReadingTests {
    let square: ReadingTown

    init() throws { square = try ReadingTown() }

    private func new(_ resident: Resident) throws -> Counters { try square.counters(resident) }

    @Test func `merged into a topic that one has read, an unread answer stays unread`() throws {
        let old = try square.open("Ancien", by: .amina)
        let other = try square.open("Autre", by: .loic)
        try square.read(.amina, square.topic(old))
        _ = try square.reply("Une réponse.", in: old, by: .loic)
        try square.read(.amina, square.topic(other))
        #expect(try new(.amina).marks == 1)
        try square.send(.malik, square.topic(old) + "/merge", ["into": "\(other)"])
        let found = try new(.amina)
        #expect(found.topics == [other: 1])
        #expect(found.marks == 1 && found.listed == 1)
        #expect(found.rail == ["Nouveautés": 1, "Forum": 1, "Actualités": 0])
        let unread = try square.visit(.amina).get(square.topic(other) + "/unread")
        #expect(try square.visit(.amina).follow(unread).words.contains("Une réponse."))
        try square.read(.amina, square.topic(other))
        #expect(try new(.amina).rail == ["Nouveautés": 0, "Forum": 0, "Actualités": 0])
    }

    @Test func `the badge of the news is how many stand there as unread`() throws {
        for n in 1...4 { _ = try square.publish("Numéro \(n)") }
        let found = try new(.amina)
        #expect(found.news.count == 4)
        #expect(found.rail["Actualités"] == 4)
        #expect(found.listed == 4)
    }

    @Test func `to mark all as read leaves nothing standing, and can be taken back`() throws {
        _ = try square.open("Un sujet", by: .loic)
        let item = try square.publish("Une actualité")
        _ = try square.comment("Un mot", on: item, by: .loic)
        let before = try new(.amina)
        #expect(before.marks == 3)
        let undo = try square.undo(.amina, after: square.send(.amina, square.whatsNew + "/reading"))
        #expect(try new(.amina) == NaiveReaders().counters(.amina))
        try square.send(.amina, undo)
        #expect(try new(.amina) == before)
    }

    @Test func `the forum marked as read takes its lines alone, and gives them back`() throws {
        _ = try square.open("Un sujet", by: .loic)
        _ = try square.publish("Une actualité")
        let before = try new(.amina)
        let undo = try square.undo(.amina, after: square.send(.amina, square.forum + "/reading"))
        let after = try new(.amina)
        #expect(after.topics.isEmpty && after.marks == 1 && after.news == before.news)
        try square.send(.amina, undo)
        #expect(try new(.amina) == before)
    }

    @Test func `a message on another page of its topic stays new`() throws {
        let topic = try square.open("Long", by: .amina)
        for n in 1...26 { _ = try square.reply("Message \(n).", in: topic, by: .loic) }
        try square.read(.amina, square.topic(topic) + "?page=2")
        let found = try new(.amina)
        #expect(found.topics == [topic: 24] && found.marks == 24)
    }

    @Test func `what names me is read with the message that names me`() throws {
        let topic = try square.open("Question", by: .amina)
        _ = try square.reply("Une réponse.", in: topic, by: .loic)
        let notices = "/account/notices"
        #expect(try square.visit(.amina).get(notices).words.contains("Non lu"))
        try square.read(.amina, square.topic(topic))
        #expect(try !square.visit(.amina).get(notices).words.contains("Non lu"))
    }

    @Test func `all notices are read at once, and the act is taken back`() throws {
        let topic = try square.open("Question", by: .amina)
        _ = try square.reply("Une réponse.", in: topic, by: .loic)
        let undo = try square.undo(.amina, after: square.send(.amina, "/account/notices/read"))
        #expect(try !square.visit(.amina).get("/account/notices").words.contains("Non lu"))
        try square.send(.amina, undo)
        #expect(try square.visit(.amina).get("/account/notices").words.contains("Non lu"))
    }

    @Test func `beyond ninety-nine a badge says so`() throws {
        let topic = try square.open("Animé", by: .amina)
        for n in 1...101 { _ = try square.reply("Message \(n).", in: topic, by: .loic) }
        let sofia = try square.visit(.sofia)
        #expect(try sofia.get(square.whatsNew).words.contains("Nouveautés 99+ en attente"))
        #expect(try sofia.get(square.forum).words.contains("99+\u{A0}nouveaux"))
        let page = try sofia.get(square.whatsNew + "?period=new").words
        #expect(page.contains("Non lu 99+") && page.contains("Tout 99+"))
        #expect(page.contains("Forum 99+") && !page.contains("102"))
    }
}
