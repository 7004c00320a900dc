import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

/// Series that began long ago, and those that go on for long. It is Monday 3 June 2019.
@Suite("Long series") struct LongSeriesTests {
    let town: ImportTown
    private var room: AgendaTown { town.room }

    init() throws { town = try ImportTown() }

    private func tend() throws {
        try room.town.site.database.write {
            try JobQueue($0).enqueue(HorizonJob.job.name, at: room.town.now)
        }
        try room.town.runJobs()
    }

    private func taken(_ more: String) throws -> (look: Answer, event: AgendaEvent) {
        let text = town.calendar(town.event("ancien", "Permanence", more))
        let look = try town.look(text)
        #expect(try room.visit(.malik).post(look.path, [:]).status == 303)
        try room.town.runJobs()
        return (look.page, try #require(try town.events().first))
    }

    @Test(arguments: [
        ("19970106", "FREQ=WEEKLY", false), ("20150105", "FREQ=DAILY", true),
        ("20150105", "FREQ=DAILY;COUNT=1620", false),
    ])
    func `a series that began long ago has dates today`(
        start: String, rule: String, isCapped: Bool
    ) throws {
        let (look, event) = try taken(
            "DTSTART;TZID=Europe/Paris:\(start)T180000\nRRULE:\(rule)")
        #expect(look.words.contains("Cette série a eu plus de 1\u{202F}000 dates."))
        #expect(look.words.contains("a plus de 1\u{202F}000 dates à venir") == isCapped)
        let days = try room.days(event.id)
        #expect(days.contains("20190603"))
        #expect(days.contains("20180709"))
        #expect(!days.contains(start))
        #expect(days.count <= 1_366)
        #expect(try room.list("date=2019-06").text.contains("Permanence"))
        let page = try room.page(event.id)
        #expect(page.words.contains("3 juin"))
        #expect(page.words.contains("a plus de 1\u{202F}000 dates à venir") == isCapped)
        // The count is that of the rule: 5 January 2015 is the first of them.
        if rule.contains("COUNT") { #expect(days.last == "20190612") }
    }

    @Test func `a series of a few hundred keeps all of them`() throws {
        let (look, event) = try taken(
            "DTSTART;TZID=Europe/Paris:20100104T180000\nRRULE:FREQ=WEEKLY")
        #expect(!look.words.contains("1\u{202F}000 dates"))
        #expect(try room.days(event.id).first == "20100104")
    }

    @Test func `one that ended long ago keeps its last dates`() throws {
        let (_, event) = try taken(
            "DTSTART;TZID=Europe/Paris:20000103T180000\nRRULE:FREQ=DAILY;UNTIL=20041231T225959Z")
        let days = try room.days(event.id)
        #expect(days.count == 1_000)
        #expect(days.last == "20041231")
    }

    @Test func `the second rule of an old event has dates today as well`() throws {
        let (_, event) = try taken(
            "DTSTART;TZID=Europe/Paris:20040105T180000\nRRULE:FREQ=WEEKLY;BYDAY=MO\n"
                + "RRULE:FREQ=WEEKLY;BYDAY=TH")
        let days = try room.days(event.id)
        #expect(days.contains("20190603"))
        #expect(days.contains("20190606"))
    }

    @Test func `a daily series goes on as the years pass`() throws {
        let id = try room.add(
            "Permanence", ["start_day": "2019-06-10", "repeat": "daily", "every": "1"])
        let first = try room.dates(id)
        #expect(first.count == 1_000)
        #expect(try room.page(id).words.contains("a plus de 1\u{202F}000 dates à venir"))
        for year in 1...4 {
            try tend()
            try room.town.wait(366 * 86_400)
            try tend()
            let now = room.town.now
            let dates = try room.dates(id)
            #expect(dates.prefix(1_000).map(\.id) == first.map(\.id), "after \(year) years")
            let last = try #require(dates.last).startsAt
            #expect(last > now.addingTimeInterval(366 * 86_400), "after \(year) years")
            #expect(dates.count { $0.startsAt >= now } <= 1_000)
            #expect(!(try room.list("view=day").words.isEmpty))
        }
        try room.town.wait(366 * 86_400)
        let days = try room.dates(id)
        #expect(Set(days.map(\.recurrence)).count == days.count)
    }

    @Test func `a late date of a long series can be taken out, or begin another`() throws {
        let id = try room.add(
            "Permanence", ["start_day": "2015-01-05", "repeat": "daily", "every": "1"])
        let date = try #require(try room.dates(id).first { $0.recurrence > "20190901" })
        let event = try room.event(id)
        let content = SeriesSplit.content(of: event, from: date, groups: [])
        #expect(content.times.start.basic == date.recurrence)
        #expect(content.rule == event.rule)
        let answer = try room.visit(.malik).post(
            AgendaPaths.occurrenceCancellation(date.id, in: room.space),
            ["scope": "one", "do": "remove"])
        #expect(answer.status == 303, "\(answer.words)")
        #expect(!(try room.days(id).contains("20190901")))
        #expect(try room.days(id).contains("20190902"))
    }
}
