import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Platform

@Suite("All is marked as read: what was shown, and what is seen stays so") struct AllReadTests {
    let square: ReadingTown
    private let notices = "/account/notices"

    init() throws { square = try ReadingTown() }

    /// How many notices stand as unread.
    private func unreadNotices() throws -> Int {
        let page = try square.visit(.amina).get(notices)
        return page.text.components(separatedBy: "class=\"dot\"").count - 1
    }

    private func until(_ address: String) throws -> FormFields {
        let page = try square.visit(.amina).get(address)
        return ["until": try #require(page.input("until"))]
    }

    @Test func `the forum marks what its page showed, not what came since`() throws {
        let (old, other) = (try square.open("Un", by: .loic), try square.open("Deux", by: .loic))
        let shown = try until(square.forum)
        _ = try square.reply("Arrivé entre-temps.", in: other, by: .loic)
        let undo = try square.undo(
            .amina, after: square.send(.amina, square.forum + "/reading", shown))
        #expect(try square.counters(.amina).topics == [other: 1])
        try square.send(.amina, undo)
        #expect(try square.counters(.amina).topics == [old: 1, other: 2])
    }

    @Test func `the notices mark what their page showed, not what came since`() throws {
        let (one, two) = (try square.open("Un", by: .amina), try square.open("Deux", by: .amina))
        _ = try square.reply("Une réponse.", in: one, by: .loic)
        let shown = try until(notices)
        _ = try square.reply("Arrivée entre-temps.", in: two, by: .loic)
        #expect(try unreadNotices() == 2)
        try square.send(.amina, notices + "/read", shown)
        #expect(try unreadNotices() == 1)
    }

    @Test(arguments: ["forum", "whats-new"])
    func `a topic opened meanwhile stays read when the mark is taken back`(page: String) throws {
        let (seen, other) = (try square.open("Un", by: .loic), try square.open("Deux", by: .loic))
        let act = try square.send(.amina, "\(square.home)/\(page)/reading")
        let undo = try square.undo(.amina, after: act)
        try square.read(.amina, square.topic(seen))
        try square.send(.amina, undo)
        #expect(try square.counters(.amina).topics == [other: 1])
    }

    @Test func `a comment seen meanwhile stays read when the mark is taken back`() throws {
        let item = try square.publish("Une actualité")
        try square.read(.amina, square.news(item))
        _ = try square.comment("Un mot.", on: item, by: .loic)
        #expect(try square.counters(.amina).marks == 1)
        let act = try square.send(.amina, square.whatsNew + "/reading")
        let undo = try square.undo(.amina, after: act)
        try square.read(.amina, square.news(item))
        try square.send(.amina, undo)
        #expect(try square.counters(.amina).marks == 0)
    }

    @Test(arguments: ["/account/notices/read", "/centre/forum/reading"])
    func `a notice of what was opened meanwhile stays read`(address: String) throws {
        let (seen, other) = (try square.open("Un", by: .amina), try square.open("Deux", by: .amina))
        for topic in [seen, other] { _ = try square.reply("Une réponse.", in: topic, by: .loic) }
        #expect(try unreadNotices() == 2)
        let act = try square.send(
            .amina, address.replacing("/centre", with: square.home))
        let undo = try square.undo(.amina, after: act)
        #expect(try unreadNotices() == 0)
        try square.read(.amina, square.topic(seen))
        try square.send(.amina, undo)
        #expect(try unreadNotices() == 1)
    }

    @Test func `a notice that only its address tells of stays read as well`() throws {
        let topics = try [square.open("Un", by: .amina), square.open("Deux", by: .amina)]
        for topic in topics { _ = try square.reply("Une réponse.", in: topic, by: .loic) }
        let (page, person) = ("\(square.home)/tasks", try square.town.person(.amina))
        try square.town.site.database.write { db in
            try db.run(
                """
                UPDATE notice SET item_id = NULL, address = \(page)
                WHERE id = (SELECT MAX(n.id) FROM notice AS n WHERE n.person_id = \(person))
                """)
        }
        let undo = try square.undo(.amina, after: square.send(.amina, notices + "/read"))
        square.town.pass(1)
        let now = square.town.now
        try square.town.site.database.write {
            try NoticeStore(db: $0).markRead(address: page, of: person, at: now)
        }
        try square.send(.amina, undo)
        #expect(try unreadNotices() == 1)
    }
}
