import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum
@testable import Moderation

@Suite("The numbers of messages that are read first") struct HeldNumberTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Covoiturage", by: .malik)
        try square.rule(.always)
    }

    private func decide(_ decision: String) throws {
        let id: Int64? = try square.town.site.database.read {
            try $0.value(
                "SELECT c.id FROM moderation_case AS c WHERE c.decided_at IS NULL ORDER BY c.id")
        }
        try square.visit(.malik).putRead(
            SpacePaths.moderationCase(
                ModerationCase.ID(rawValue: try #require(id)), in: square.space),
            ["decision": decision, "text": "Voilà."])
    }

    /// The numbers that a reader is shown, each with the message that bears it.
    private func shown(to resident: Resident) throws -> [Int: Item.ID] {
        let page = try square.visit(resident).get(square.address(topic)).text
        var found: [Int: Item.ID] = [:]
        for part in page.components(separatedBy: "<li id=\"post-").dropFirst() {
            guard let id = Item.ID(segment: String(part.prefix(while: \.isNumber))),
                let number = part.firstMatch(of: /<span>n°\x{A0}(\d+)<\/span>/)
            else { continue }
            found[Int(number.1) ?? 0] = id
        }
        return found
    }

    private let readers: [Resident] = [.loic, .malik, .sofia]

    @Test func `no number that anybody was shown is ever another message's`() throws {
        var known: [Int: Item.ID] = [:]
        let note = {
            for resident in readers {
                for (number, id) in try shown(to: resident) {
                    #expect(known[number] ?? id == id, "\(number) for \(resident)")
                    known[number] = id
                }
            }
        }
        let held = try square.reply("Un mot.", in: topic, by: .loic)
        try note()
        let other = try square.reply("Un autre.", in: topic, by: .malik)
        try note()
        #expect(!known.values.contains(held) && known.values.contains(other))
        try decide("publish")
        try note()
        #expect(known.count == 3)
        #expect(known.filter { $0.value == held }.count == 1)
    }

    @Test func `one that was out keeps its number while its edit is read`() throws {
        let post = try square.reply("Un mot.", in: topic, by: .loic)
        try decide("publish")
        try square.reply("Un autre.", in: topic, by: .malik)
        let number = try #require(try shown(to: .loic).first { $0.value == post }?.key)
        let version = try square.count("SELECT p.version AS n FROM post AS p WHERE p.id = \(post)")
        try square.visit(.loic).put(
            ForumPaths.post(post, in: square.space),
            ["text": "Mieux dit.", "version": String(version)])
        #expect(try shown(to: .sofia)[number] == nil)
        #expect(try shown(to: .loic)[number] == post)
        #expect(try shown(to: .malik)[number] == post)
        try decide("publish")
        for resident in readers { #expect(try shown(to: resident)[number] == post) }
    }

    @Test func `on paper, in a file and among what one has written it has none either`() throws {
        try square.reply("Un mot.", in: topic, by: .loic)
        let place = ForumPaths.export(topic, in: square.space)
        let paper = try square.visit(.loic).get(place + "?format=print").words
        #expect(paper.contains("Un mot.") && !paper.contains("n°\u{A0}2"))
        let file = try square.visit(.loic).get(place + "?format=text").text
        #expect(file.contains("Un mot.") && !file.contains("2. Lo"))
        #expect(file.contains("en attente de relecture"))
        let split = try square.visit(.malik).get(ForumPaths.split(topic, in: square.space)).words
        #expect(split.contains("en attente de relecture") && !split.contains("2. Lo"))
    }

    @Test func `whoever has read on finds it unread, at the end`() throws {
        let list = { try square.visit(.sofia).get(square.home).words }
        try square.town.wait(60)
        let held = try square.reply("Un mot.", in: topic, by: .loic)
        try square.reply("Un autre.", in: topic, by: .malik)
        _ = try square.visit(.sofia).get(square.address(topic))
        #expect(try !list().contains("nouveau"))
        try square.town.wait(60)
        try decide("publish")
        #expect(try list().contains("1 nouveau"))
        let page = try square.visit(.sofia).get(square.address(topic)).text
        let unread = try #require(page.components(separatedBy: "id=\"unread\"").last)
        #expect(unread.contains("id=\"post-\(held)\""))
        #expect(!unread.contains("Un autre."))
        #expect(try !list().contains("nouveau"))
    }
}
