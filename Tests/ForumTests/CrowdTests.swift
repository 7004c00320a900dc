import Community
import Content
import Dispatch
import Foundation
import HTTP
import Storage
import Synchronization
import TestKit
import Testing

@testable import Forum

@Suite("Many at once") struct CrowdTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Très suivi")
    }

    @Test func `messages that come together each get a number of their own`() throws {
        let residents = [Resident.amina, .loic, .sofia, .denis]
        let people = try residents.map { try square.town.person($0) }
        let address = ForumPaths.posts(topic, in: square.space)
        let site = square.town.site
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: people.count) { index in
            do {
                var requests = try InternalRequest(site)
                for turn in 0..<10 {
                    let text = "Message \(turn) de \(residents[index].name)."
                    _ = try requests.run(.post, address, as: people[index], ["text": text])
                }
            } catch { failures.withLock { $0.append("\(error)") } }
        }
        #expect(failures.withLock { $0 } == [])
        let (all, last) = (
            try square.count("SELECT COUNT(DISTINCT p.number) AS n FROM post AS p"),
            try square.count("SELECT t.last_number FROM topic AS t")
        )
        #expect(all == 41 && last == 41)
        #expect(try square.count("SELECT t.posts FROM topic AS t") == 41)
    }

    @Test func `where the space shows it, the page says how many have read to the end`() throws {
        let readers = "Lu jusqu’au bout par"
        #expect(try !square.visit(.loic).get(square.address(topic)).words.contains(readers))
        let form = "/\(square.space.slug)/administration/modules/forum"
        let saved = try square.visit(.claire).put(
            form, ["on": "1", "name": "", "setting-forum-showsReaders": "true"])
        #expect(saved.status == 303)
        _ = try square.visit(.sofia).get(square.address(topic))
        let page = try square.visit(.malik).get(square.address(topic)).words
        #expect(page.contains("Lu jusqu’au bout par 2 personnes sur 7"))
        try square.reply("Encore un.", in: topic, by: .amina)
        let after = try square.visit(.malik).get(square.address(topic)).words
        #expect(after.contains("Lu jusqu’au bout par 0 personne sur 7"))
    }

    @Test func `the trash shows the first words of a message`() throws {
        let post = try square.reply("Des mots **à jeter**.", in: topic, by: .loic)
        try square.visit(.loic).delete(ForumPaths.post(post, in: square.space))
        let trash = try square.visit(.loic).get(SpacePaths.trash(in: square.space)).words
        #expect(trash.contains("Des mots à jeter.") && trash.contains("Très suivi"))
    }
}
