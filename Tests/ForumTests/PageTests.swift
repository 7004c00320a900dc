import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Pages of a topic") struct PageTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Beaucoup de messages")
        try square.fill(topic, 60)
    }

    private func page(_ number: String) throws -> Answer {
        try square.visit(.sofia).get(square.address(topic) + "?page=\(number)")
    }

    @Test func `twenty-five messages stand on a page, the rest on the next ones`() throws {
        for (number, count) in [("1", 25), ("2", 25), ("3", 11)] {
            let text = try page(number).text
            #expect(text.components(separatedBy: "data-post=\"").count - 1 == count)
            #expect(text.contains("page \(number)\u{A0}sur 3"))
        }
    }

    @Test func `the address of a message leads to its page, whatever goes before it`() throws {
        let post = try square.post(26, of: topic)
        let address = ForumPaths.post(post, in: square.space)
        let there = square.address(topic) + "?page=2#post-\(post)"
        #expect(try square.visit(.sofia).get(address).location == there)
        let early = try square.post(3, of: topic)
        try square.takeAway(ForumPaths.post(early, in: square.space))
        #expect(try square.visit(.sofia).get(address).location == there)
    }

    @Test func `a page beyond the last leads to the last`() throws {
        for number in ["4", "999999", "99999999999999999999"] {
            let answer = try page(number)
            #expect(answer.status == 303)
            #expect(answer.location == square.address(topic) + "?page=3")
        }
    }

    @Test(arguments: ["0", "-1", "abc", "1.5"])
    func `what is no page is not found`(number: String) throws {
        #expect(try page(number).status == 404)
    }

    @Test func `a message that is gone leaves a quiet line, and its number`() throws {
        let post = try square.post(5, of: topic)
        let answer = try square.takeAway(ForumPaths.post(post, in: square.space))
        #expect(answer.status == 303)
        let words = try page("1").words
        #expect(words.contains("5. Message retiré par la modération."))
        let restoration = SpacePaths.restoration(post, in: square.space)
        #expect(try square.visit(.malik).post(restoration).status == 303)
        #expect(try !page("1").words.contains("Message retiré"))
    }

    @Test func `counts follow what goes and comes back`() throws {
        let count: SQL = "SELECT t.posts FROM topic AS t WHERE t.id = \(topic)"
        #expect(try square.count(count) == 61)
        let last = try square.post(61, of: topic)
        try square.visit(.loic).delete(ForumPaths.post(last, in: square.space))
        #expect(try square.count(count) == 60)
        try square.visit(.loic).post(SpacePaths.restoration(last, in: square.space))
        #expect(try square.count(count) == 61)
    }

    @Test func `a page costs as many statements at ten thousand messages as at sixty`() throws {
        // What is set in the space is known by then; what happened and whom it names is not.
        _ = try statements(ofPage: 1)
        try square.fill(topic, 25)
        let few = try statements(ofPage: 2)
        try square.fill(topic, 10_000, by: .malik)
        #expect(try statements(ofPage: 300) == few)
        // A server is asked anew after any commit, for what is read first as well.
        #expect(few <= (TestDatabase.isOnServer ? 10 : 9))
    }

    @Test func `a page of twenty-five messages is at most 40 kB`() throws {
        let text = try page("2").text
        #expect(text.utf8.count <= 40_000, "\(text.utf8.count)")
    }

    private func statements(ofPage number: Int) throws -> Int {
        var requests = try InternalRequest(square.town.site)
        let person = try square.town.person(.denis)
        _ = try requests.run(.get, square.address(topic) + "?page=\(number)", as: person)
        return requests.statements
    }
}
