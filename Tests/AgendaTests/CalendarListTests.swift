import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("The list of what comes") struct CalendarListTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    private func day(_ month: String, _ number: Int) -> String {
        month + (number < 10 ? "-0" : "-") + String(number)
    }

    /// The lists of a page and of all that its last link leads to.
    private func walk(_ query: String = "") throws -> [String] {
        var (lists, address): ([String], String?) = ([], room.home + query)
        while let next = address, lists.count < 20 {
            let page = try room.visit(.loic).get(next).text
            let list = try #require(page.range(of: "<ol class=\"days\">"))
            let end = try #require(page.range(of: "</ol>", range: list.upperBound..<page.endIndex))
            lists.append(String(page[list.upperBound..<end.lowerBound]))
            let rest = page[end.upperBound...].drop { $0.isWhitespace }
            let link = "<p><a class=\"button\" href=\""
            address =
                rest.hasPrefix(link)
                ? String(rest.dropFirst(link.count).prefix { $0 != "\"" })
                    .replacing("&amp;", with: "&")
                : nil
        }
        return lists
    }

    private func count(_ title: String, _ list: String) -> Int {
        list.split(separator: title + "<", omittingEmptySubsequences: false).count - 1
    }

    @Test func `beside a campaign of three weeks every meeting is on a page`() throws {
        try room.add(
            "Campagne", ["whole_days": "1", "start_day": "2019-06-03", "end_day": "2019-06-23"])
        for number in 1...14 {
            try room.add(
                "Réunion \(number)", ["start_day": day("2019-06", number + 4)])
        }
        let lists = try walk()
        for number in 1...14 {
            #expect(lists.map { count("Réunion \(number)", $0) }.reduce(0, +) == 1)
        }
        #expect(lists.allSatisfy { count("Campagne", $0) == 1 })
        #expect(lists.count == 2)
    }

    @Test func `what lasts a year stands in a list once`() throws {
        try room.add(
            "Année", ["whole_days": "1", "start_day": "2030-01-01", "end_day": "2030-12-31"])
        for number in 1...30 {
            for hour in ["10", "15"] {
                try room.add(
                    "Atelier \(number) à \(hour)",
                    [
                        "start_day": day("2030-04", number), "start_time": hour + ":00",
                        "end_time": "",
                    ])
            }
        }
        let lists = try walk("?view=list&date=2030-01-01")
        for number in 1...30 {
            for hour in ["10", "15"] {
                let times = lists.map { count("Atelier \(number) à \(hour)", $0) }
                #expect(times.reduce(0, +) == 1, "\(number)")
            }
        }
        #expect(lists.map { count("Année", $0) } == [1, 1])
    }

    @Test func `a day with more than a page has is shown whole, and the list goes on`() throws {
        for number in 1...45 { try room.add("Stand \(number)") }
        try room.add("Bilan", ["start_day": "2030-01-16"])
        let lists = try walk("?view=list&date=2030-01-15")
        #expect((1...45).allSatisfy { count("Stand \($0)", lists[0]) == 1 })
        #expect(lists.map { count("Bilan", $0) } == [0, 1])
        #expect(try walk("?view=list&date=2030-01-10").count == 2)
    }

    @Test func `whole days of another zone stand on their own day alone`() throws {
        try room.add(
            "Congrès",
            ["whole_days": "1", "start_day": "2030-11-26", "zone": "America/Martinique"])
        for view in ["day", "list"] {
            #expect(try room.list("view=\(view)&date=2030-11-26").words.contains("Congrès"))
            #expect(try !room.list("view=\(view)&date=2030-11-27").words.contains("Congrès"))
        }
    }
}
