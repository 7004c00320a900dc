import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Community
@testable import Forum

@Suite("Pages that cost much, and readers who ask for many") struct HeavyReadingTests {
    let square: ForumTown
    let topic: Item.ID
    private static let messages = 25

    init() throws {
        square = try ForumTown()
        topic = try square.open("Très long")
    }

    /// Bytes of all that the site holds of pages and of their pieces.
    private var weight: Int {
        square.town.site.pageCache.weight + square.town.site.keptValues.weight
    }

    private func answer(_ text: (Int) -> String) throws {
        for number in 2...Self.messages { try square.reply(text(number), in: topic, by: .malik) }
    }

    private func page(_ resident: Resident) throws -> Answer {
        try square.visit(resident).get(square.address(topic))
    }

    @Test func `of ten thousand addresses that one reader asks for, a share of memory is held`()
        throws
    {
        let denis = try square.visit(.denis)
        _ = try page(.amina)
        let known = try page(.amina).words
        var most = 0
        for number in 1...10_000 {
            let before = KeysetPlace(at: square.town.now, id: Int64(number)).text
            try #require(try denis.get("\(square.home)?before=\(before)").status == 200)
            most = max(most, weight)
        }
        // All of them would be more than a hundred million bytes.
        #expect(most > 1 << 20 && most < 5 << 20)
        #expect(try page(.amina).words == known)
        #expect(try denis.get(square.home).words.contains("Très long"))
    }

    @Test func `a page of twenty-five messages of 32 KiB is right for all, and is bounded`()
        throws
    {
        let line = "Une *ligne* & des <signes> bien à elle. "
        let long = String(repeating: line, count: (32 << 10) / line.utf8.count - 1)
        try answer { "Début \($0). \(long) Fin \($0)." }
        for resident in [Resident.amina, .sofia, .malik] {
            let text = try page(resident).text
            let parts = text.split(separator: "Début ").dropFirst()
            #expect(parts.count == Self.messages - 1)
            for (number, part) in zip(2..., parts) {
                #expect(part.hasPrefix("\(number). Une <em>ligne</em> &amp; des &lt;signes&gt;"))
                #expect(part.contains(" Fin \(number)."))
            }
        }
        #expect(weight < 40 << 20)
    }

    @Test func `a topic whose every message was edited since is shown as it is now`() throws {
        try answer { "Premier jet, numéro \($0)." }
        #expect(try page(.sofia).words.contains("Premier jet, numéro 25."))
        let malik = try square.visit(.malik)
        for round in 1...3 {
            for number in 2...Self.messages {
                let edit = try malik.put(
                    ForumPaths.post(try square.post(number, of: topic), in: square.space),
                    ["text": "Version \(round), numéro \(number).", "version": "\(round)"])
                try #require(edit.status == 303)
            }
            for resident in [Resident.sofia, .denis, .malik] {
                let words = try page(resident).words
                for number in 2...Self.messages {
                    #expect(words.contains("Version \(round), numéro \(number)."))
                    #expect(!words.contains("Premier jet, numéro \(number)."))
                }
                #expect(!words.contains("Version \(round - 1),"))
            }
        }
        #expect(weight < 4 << 20)
    }

    @Test func `whose role changes between two pages is shown what the new one may see`() throws {
        let home = "/\(square.space.slug)"
        let person = try square.town.person(.denis)
        let claire = try square.town.visit(as: .claire)
        let hidden = try square.open(
            "Entre nous", by: .malik,
            in: square.theme("Équipe", ["audience": "moderators"]), text: "À ne pas répandre.")
        let lock = ForumPaths.lock(topic, in: square.space)
        for (role, moderates) in [("moderator", true), ("member", false), ("moderator", true)] {
            let change = try claire.put(
                "\(home)/administration/people/\(person)", ["role": role])
            try #require(change.status == 303)
            // A change of rights ends what was opened before.
            let denis = try square.town.signInAgain(.denis)
            for _ in 1...2 {
                let page = try denis.get(square.address(topic))
                #expect(page.text.contains(lock) == moderates)
                #expect(try self.page(.malik).text.contains(lock))
                #expect(try !self.page(.loic).text.contains(lock))
                let status = try denis.get(square.address(hidden)).status
                #expect(status == (moderates ? 200 : 404))
                #expect(try denis.get(square.home).words.contains("Entre nous") == moderates)
            }
        }
        let denis = try square.town.signInAgain(.denis)
        #expect(try denis.get(square.address(topic)).status == 200)
        try #require(
            try claire.delete("\(home)/administration/people/\(person)").status == 303)
        #expect(try denis.get(square.address(topic)).status == 404)
    }
}
