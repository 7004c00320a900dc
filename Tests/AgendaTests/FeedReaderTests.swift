import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Agenda

/// Feeds as the programs of others read them.
@Suite("Feeds read by others") struct FeedReaderTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private func feed(_ scope: String, of resident: Resident = .loic) throws -> Answer {
        let page = try here.town.visit(as: resident).post(
            SubscriptionPaths.all(in: here.space), ["scope": scope, "name": ""])
        let address = try #require(
            page.values(of: "value").first { $0.contains("/calendars/") })
        return try here.town.guest().get(String(address.dropFirst("http://localhost".count)))
    }

    @Test func `one's own answers are a calendar, each date by itself`() throws {
        let weekly = [
            "title": "Permanence", "repeat": "weekly", "every": "1", "ends": "count",
            "count": "4",
        ]
        let series = try here.event(weekly, rules: ["open": "1"])
        let single = try here.event(["title": "Bureau"], rules: ["open": "1"])
        _ = try here.event(["title": "Autre"], rules: ["open": "1"])
        try here.answer(series, .loic, "yes", number: 1)
        try here.answer(series, .loic, "no", number: 2)
        try here.answer(single, .loic, "maybe")
        let answer = try feed("mine")
        #expect(answer.status == 200)
        let starts = answer.text.components(separatedBy: "\r\n").filter {
            $0.hasPrefix("DTSTART;TZID=Europe/Paris:2019")
        }
        #expect(
            starts == [
                "DTSTART;TZID=Europe/Paris:20190624T180000",
                "DTSTART;TZID=Europe/Paris:20190617T180000",
            ])
        #expect(!answer.text.contains("RRULE:FREQ=WEEKLY"))
        #expect(!answer.text.contains("SUMMARY:Autre"))
    }

    @Test func `python-icalendar and vobject read a feed`() throws {
        _ = try here.event(["title": "Réunion, « jeudi » ; suite"])
        _ = try here.event([
            "title": "Permanence", "repeat": "weekly", "every": "1", "ends": "until",
            "until_day": "2019-12-31", "text": String(repeating: "Ordre du jour : é. ", count: 30),
        ])
        _ = try here.event(["title": "Stage", "whole_days": "1", "end_day": "2019-06-19"])
        let path = here.town.folder + "/feed.ics"
        try Data(try feed("all").body).write(to: URL(filePath: path))
        let ending = try ChildProcess(
            "/usr/bin/python3", ["-c", Self.script, path], environment: [:]
        ).end()
        #expect(
            ending.said == """
                icalendar ['Permanence', 'Réunion, « jeudi » ; suite', 'Stage']
                vobject ['Permanence', 'Réunion, « jeudi » ; suite', 'Stage']

                """, "\(ending.complained)")
    }

    private static let script = """
        import sys
        import icalendar
        import vobject
        sys.stdout.reconfigure(encoding="utf-8")
        text = open(sys.argv[1], "rb").read().decode()
        found = icalendar.Calendar.from_ical(text).walk("VEVENT")
        print("icalendar", sorted(str(event["SUMMARY"]) for event in found))
        found = vobject.readOne(text).vevent_list
        print("vobject", sorted(event.summary.value for event in found))
        """
}
