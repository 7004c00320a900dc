import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum
@testable import Moderation

@Suite("A topic that its author is asked to change") struct ForumTaskTests {
    @Test func `what opens it is reported with it, and editing that answers`() throws {
        let square = try ForumTown()
        let topic = try square.open("Covoiturage d’été", by: .loic)
        try square.report(topic, by: .sofia)
        try square.decide(square.cases()[0], "askEdit")
        square.town.pass(60)
        let address = HomePath.home(in: square.space) + "/tasks"
        let loic = try square.visit(.loic)
        #expect(try loic.get(address).words.contains("À modifier"))
        try square.reply("Je vais le faire.", in: topic, by: .loic)
        #expect(try loic.get(address).words.contains("À modifier"))
        square.town.pass(60)
        let post = try square.post(1, of: topic)
        let page = try loic.get(ForumPaths.postEditor(post, in: square.space))
        let answer = try loic.put(
            ForumPaths.post(post, in: square.space),
            [
                "title": "Covoiturage d’été", "text": "Autrement dit.", "tags": "",
                "version": page.input("version") ?? "",
            ])
        #expect(answer.status == 303)
        #expect(try !loic.get(address).words.contains("À modifier"))
    }
}
