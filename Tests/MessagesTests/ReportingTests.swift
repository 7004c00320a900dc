import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("Reporting a message") struct ReportingTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func report(_ id: Letter.ID, by resident: Resident) throws -> Answer {
        try post.town.visit(as: resident).post(
            MessagesPaths.report(id, in: post.space), ["text": "Ce ton me blesse."])
    }

    @Test func `the moderators read the one that is reported, and no other`() throws {
        let id = try post.write("Réunion", to: [.loic], ["text": "Le mot girafe."])
        try post.answer(id, "Le mot zèbre.", by: .loic)
        let malik = try post.town.visit(as: .malik)
        let queue = "/\(post.space.slug)/moderation"
        #expect(try !malik.get(queue).words.contains("Réunion"))
        #expect(try report(id, by: .loic).status == 303)
        let page = try malik.get(queue)
        #expect(page.words.contains("Réunion"))
        #expect(try post.count("SELECT COUNT(*) FROM report WHERE words LIKE 'Ce ton%'") == 1)
        let item: Item.ID = try post.town.site.database.read {
            try $0.one("SELECT r.item_id FROM reported_letter AS r")
        }
        let shown = try malik.get(MessagesPaths.reported(item, in: post.space))
        #expect(shown.words.contains("girafe") && !shown.words.contains("zèbre"))
        #expect(try post.read(id, as: .malik).status == 404)
        for other in [Resident.sofia, .region, .loic, .amina] {
            let hidden = try post.town.visit(as: other).get(
                MessagesPaths.reported(item, in: post.space))
            #expect(hidden.status == 404, "\(other)")
        }
    }

    @Test func `a message that is taken away is gone from the conversation, and can come back`()
        throws
    {
        let id = try post.write("Réunion", to: [.loic], ["text": "Le mot girafe."])
        _ = try report(id, by: .loic)
        let item: Item.ID = try post.town.site.database.read {
            try $0.one("SELECT r.item_id FROM reported_letter AS r")
        }
        try post.change("UPDATE item SET trashed_at = 1 WHERE id = \(item)")
        try post.town.site.database.write { try ReportedLetterStore(db: $0).follow(item) }
        let page = try post.read(id, as: .loic)
        #expect(!page.words.contains("girafe") && page.words.contains("retiré par la modération"))
        try post.change("UPDATE item SET trashed_at = NULL WHERE id = \(item)")
        try post.town.site.database.write { try ReportedLetterStore(db: $0).follow(item) }
        #expect(try post.read(id, as: .loic).words.contains("girafe"))
    }

    @Test func `its writer learns of it with the decision, not before`() throws {
        let id = try post.write("Réunion", to: [.loic], ["text": "Le mot girafe."])
        _ = try report(id, by: .loic)
        let amina = try post.town.person(.amina)
        #expect(try post.count("SELECT COUNT(*) FROM item WHERE author_id = \(amina)") == 0)
        let known = "SELECT COUNT(*) FROM moderation_case WHERE author_id = \(amina)" as SQL
        #expect(try post.count(known) == 1)
    }

    @Test func `its writer, who is warned, is led to no page that they do not see`() throws {
        let id = try post.write("Réunion", to: [.loic], ["text": "Le mot girafe."])
        _ = try report(id, by: .loic)
        let one = try post.count("SELECT c.id FROM moderation_case AS c")
        let place = "/\(post.space.slug)/moderation"
        let malik = try post.town.visit(as: .malik)
        let decided = try malik.putRead(
            "\(place)/cases/\(one)",
            ["decision": "warn", "text": "Restons courtois."])
        #expect(decided.status == 303)
        let address = "\(place)/decisions/\(one)"
        let told = try post.town.visit(as: .amina).get(address)
        #expect(told.words.contains("Restons courtois."))
        #expect(!told.text.contains("/messages/reported/"))
        #expect(try malik.get(address).text.contains("/messages/reported/"))
    }

    @Test func `an official notice is reported by whoever has read it`() throws {
        let id = try post.write(
            "Réunion", to: [.loic], by: .malik,
            ["text": "Le mot girafe.", "receipt": "1", "official": "1"])
        let address = MessagesPaths.report(id, in: post.space)
        let before = try post.town.visit(as: .loic).get(address)
        #expect(before.status == 403 && !before.words.contains("girafe"))
        _ = try post.acknowledge(id, by: .loic)
        #expect(try post.town.visit(as: .loic).get(address).words.contains("girafe"))
    }

    @Test func `nobody reports what they wrote or did not get, or without a word`() throws {
        let id = try post.write("Réunion", to: [.loic])
        #expect(try report(id, by: .amina).status == 403)
        #expect(try report(id, by: .sofia).status == 404)
        let empty = try post.town.visit(as: .loic).post(
            MessagesPaths.report(id, in: post.space), ["text": " "])
        #expect(empty.status == 422)
        #expect(try post.count("SELECT COUNT(*) FROM reported_letter") == 0)
    }
}
