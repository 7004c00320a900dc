import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Asking again to read") struct ReminderTests {
    let room: NewsTown
    let item: Item.ID

    init() throws {
        room = try NewsTown()
        item = try room.publish("Convention", ["asks_reading": "1"])
        try room.town.visit(as: .amina).post(NewsPaths.reading(item, in: room.space))
    }

    private var address: String { NewsPaths.reminder(item, in: room.space) }

    private func reminders(_ resident: Resident) throws -> Int {
        try room.count(
            """
            SELECT COUNT(*) AS n FROM notice AS n WHERE n.reason = 'readingReminder'
                AND n.person_id = \(try room.town.person(resident))
            """)
    }

    @Test func `moderators are offered it, and those who have not confirmed are told`() throws {
        let malik = try room.town.visit(as: .malik)
        #expect(try malik.get(room.address(item)).words.contains("Relancer les"))
        #expect(try malik.get(NewsPaths.reading(item, in: room.space)).words.contains("Relancer"))
        #expect(try !room.town.visit(as: .loic).get(room.address(item)).words.contains("Relancer"))
        #expect(try malik.post(address).status == 303)
        try room.town.runJobs()
        #expect(try reminders(.loic) == 1)
        #expect(try reminders(.amina) == 0 && reminders(.malik) == 0)
        let told = try room.town.visit(as: .loic).get(AccountPaths.notices()).words
        #expect(told.contains("L’équipe vous rappelle de lire"))
    }

    @Test func `once a day: the page says when, and a second press is refused`() throws {
        let malik = try room.town.visit(as: .malik)
        try malik.post(address)
        let page = try malik.get(room.address(item)).words
        #expect(page.contains("Dernière relance le") && !page.contains("Relancer les"))
        try room.town.wait(86_000)
        #expect(try room.town.visit(as: .claire).post(address).status == 409)
        try room.town.wait(800)
        #expect(try room.town.visit(as: .claire).post(address).status == 303)
        try room.town.runJobs()
        #expect(try reminders(.loic) == 2)
    }

    @Test func `nobody is reminded who confirmed meanwhile, nor of what asks nothing`() throws {
        try room.town.visit(as: .malik).post(address)
        try room.town.visit(as: .loic).post(NewsPaths.reading(item, in: room.space))
        try room.town.runJobs()
        #expect(try reminders(.loic) == 0 && reminders(.sofia) == 1)
        let other = try room.publish("Rien à confirmer")
        let there = NewsPaths.reminder(other, in: room.space)
        #expect(try room.town.visit(as: .malik).post(there).status == 404)
        #expect(try room.town.visit(as: .loic).post(address).status == 403)
    }
}
