import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Reminders of dates") struct ReminderTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    /// Until a moment on the clock of Paris in summer, in steps in which jobs run.
    private func wait(until text: String) throws {
        let end = try #require(ISO8601DateFormatter().date(from: text))
        let rest = end.timeIntervalSince(here.town.now)
        try here.town.wait(rest)
        try here.town.runJobs()
        #expect(here.town.log.all == [])
    }

    private func count(_ resident: Resident, _ reason: String) throws -> Int {
        try here.reasons(resident).count { $0 == reason }
    }

    @Test func `yes and maybe the day before, no answer once two days before, never twice`() throws
    {
        let id = try here.event(rules: ["seats": "10"])
        try here.answer(id, .amina, "yes")
        try here.answer(id, .loic, "maybe")
        try here.answer(id, .sofia, "no")
        try wait(until: "2019-06-15T17:59:00+02:00")
        #expect(try count(.denis, "eventUnanswered") == 0)
        try wait(until: "2019-06-15T18:05:00+02:00")
        #expect(try count(.denis, "eventUnanswered") == 1)
        #expect(try count(.amina, "eventReminder") == 0)
        #expect(try count(.region, "eventUnanswered") == 0)
        try wait(until: "2019-06-16T18:05:00+02:00")
        try wait(until: "2019-06-16T19:05:00+02:00")
        #expect(try count(.amina, "eventReminder") == 1)
        #expect(try count(.loic, "eventReminder") == 1)
        #expect(try count(.sofia, "eventReminder") == 0)
        #expect(try count(.denis, "eventUnanswered") == 1)
        #expect(
            try here.titles(.amina).joined().contains("lundi 17 juin 2019 de 18\u{A0}h à 20\u{A0}h")
        )
        try wait(until: "2019-06-17T17:59:00+02:00")
        #expect(try count(.amina, "eventReminder") == 1)
    }

    @Test func `each at their own delays`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.answer(id, .amina, "yes")
        try here.answer(id, .loic, "yes")
        let saved = try here.town.visit(as: .amina).post(
            GatheringPaths.reminders(),
            FormFields([
                FormFields.Field(name: "answered", value: "60"),
                FormFields.Field(name: "answered", value: "10080"),
                FormFields.Field(name: "open", value: "0"),
            ]))
        #expect(saved.status == 303)
        try here.town.visit(as: .denis).post(GatheringPaths.reminders(), ["open": "0"])
        try wait(until: "2019-06-10T18:01:00+02:00")
        #expect(try count(.amina, "eventReminder") == 1)
        try wait(until: "2019-06-16T18:05:00+02:00")
        #expect(try count(.amina, "eventReminder") == 1)
        #expect(try count(.loic, "eventReminder") == 1)
        #expect(try count(.denis, "eventUnanswered") == 0)
        try wait(until: "2019-06-17T17:01:00+02:00")
        #expect(try count(.amina, "eventReminder") == 2)
    }

    @Test func `nobody is asked for an answer after its deadline`()
        throws
    {
        let id = try here.event(
            rules: ["seats": "10", "until_day": "2019-06-15", "until_time": "12:00"])
        try here.answer(id, .amina, "yes")
        try wait(until: "2019-06-15T18:05:00+02:00")
        #expect(try count(.denis, "eventUnanswered") == 0)
        try wait(until: "2019-06-16T18:05:00+02:00")
        #expect(try count(.amina, "eventReminder") == 1)
        #expect(try count(.denis, "eventUnanswered") == 0)
    }

    @Test func `what is called off is not reminded of, and what is moved is at its new time`()
        throws
    {
        let off = try here.event(rules: ["seats": "10"])
        try here.answer(off, .amina, "yes")
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(off, in: here.space), ["word": "Canicule."])
        let moved = try here.event(rules: ["seats": "10"])
        try here.answer(moved, .loic, "yes")
        let browser = try here.town.visit(as: .malik)
        let answer = try browser.put(
            AgendaPaths.event(moved, in: here.space), here.form(["start_day": "2019-06-19"]))
        #expect(answer.status == 303)
        try wait(until: "2019-06-16T18:05:00+02:00")
        #expect(try count(.amina, "eventReminder") == 0)
        #expect(try count(.loic, "eventReminder") == 0)
        try wait(until: "2019-06-18T18:05:00+02:00")
        #expect(try count(.loic, "eventReminder") == 1)
    }

    @Test func `a later part is asked for as if it had always been one`() throws {
        let weekly = ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"]
        let id = try here.event(
            weekly.merging(["start_day": "2019-06-06"]) { $1 }, rules: ["seats": "10"])
        try wait(until: "2019-06-11T12:00:00+02:00")
        let before = try count(.denis, "eventUnanswered")
        let fields = [
            "start_day": "2019-06-13", "start_time": "11:00", "end_time": "12:00", "count": "3",
            "scope": "following",
        ]
        let answer = try here.town.visit(as: .malik).put(
            AgendaPaths.occurrence(here.date(id, 1).id, in: here.space),
            here.form(weekly.merging(fields) { $1 }))
        #expect(answer.status == 303, "\(answer.words)")
        try wait(until: "2019-06-11T13:00:00+02:00")
        #expect(try count(.denis, "eventUnanswered") == before + 1)
    }

    @Test func `the day before is at the same hour in the night in which clocks change`() {
        let start = Date(timeIntervalSince1970: 1_572_195_600)
        let before = ZonedShift.before(start, minutes: 1_440, "Europe/Paris")
        #expect(start.timeIntervalSince(before) == 25 * 3_600)
        #expect(
            ZonedShift.before(start, minutes: 60, "Europe/Paris")
                == start.addingTimeInterval(-3_600))
        #expect(
            ZonedShift.before(start, minutes: 1_440, "America/Martinique")
                == start.addingTimeInterval(-86_400))
    }
}
