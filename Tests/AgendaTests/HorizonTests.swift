import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("How far ahead dates are kept") struct HorizonTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    @Test func `a series that goes on gets dates as the years pass`() throws {
        let id = try room.add(
            "Bureau", ["start_day": "2019-06-10", "repeat": "weekly", "every": "1"])
        let before = try room.dates(id)
        let last = try #require(before.last)
        #expect(last.startsAt > room.town.now.addingTimeInterval(2 * 366 * 86_400))
        try room.town.wait(2 * 366 * 86_400)
        try room.town.site.database.write {
            try JobQueue($0).enqueue(HorizonJob.job.name, at: room.town.now)
        }
        try room.town.runJobs()
        let after = try room.dates(id)
        #expect(after.prefix(before.count).map(\.id) == before.map(\.id))
        #expect(try #require(after.last).startsAt > last.startsAt.addingTimeInterval(365 * 86_400))
    }

    @Test func `a date that was settled elsewhere fills in the form`() throws {
        let fields = "?title=Assembl%C3%A9e&date=2030-02-03&time=18%3A30&zone=Europe%2FParis"
        let page = try room.visit(.malik).get(AgendaPaths.new(in: room.space) + fields)
        #expect(page.input("title") == "Assemblée")
        #expect(page.input("start_day") == "2030-02-03")
        #expect(page.input("start_time") == "18:30")
    }
}
