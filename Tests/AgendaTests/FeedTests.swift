import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Subscription addresses") struct FeedTests {
    let room: AgendaTown
    private var addresses: String { SubscriptionPaths.all(in: room.space) }

    init() throws { room = try AgendaTown() }

    private func subscribe(
        _ scope: String = "all", _ name: String = "Téléphone", by resident: Resident = .loic
    ) throws -> String {
        let page = try room.visit(resident).post(addresses, ["scope": scope, "name": name])
        let address = try #require(
            page.input("feed")
                ?? page.values(of: "value").first {
                    $0.contains("/calendars/")
                })
        return String(address.dropFirst("http://localhost".count))
    }

    private func read(_ path: String) throws -> CalendarFile {
        let answer = try room.town.guest().get(path)
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "text/calendar; charset=utf-8")
        return try CalendarReader(zone: CalendarZone("Europe/Paris")!).read(Data(answer.body))
    }

    private func titles(_ path: String) throws -> [String] {
        try read(path).series.compactMap { $0.event?.title }
    }

    @Test func `an address shows what its owner sees, without signing in`() throws {
        try room.add("Réunion, \"jeudi\"")
        try room.add("Secret", ["audience": "moderators"])
        #expect(try titles(subscribe()) == ["Réunion, \"jeudi\""])
        #expect(try titles(subscribe(by: .malik)) == ["Réunion, \"jeudi\"", "Secret"])
    }

    @Test func `calendars of one person have each its name and number, without the secret`() throws
    {
        try room.visit(.malik).post(
            ThemeKind.agenda.all(in: room.space), ["name": "Formation", "colour": "teal"])
        let theme: Int64 = try room.town.site.database.read {
            try $0.one("SELECT t.id FROM event_theme AS t WHERE t.name = 'Formation'")
        }
        let paths = try ["all", "mine", String(theme)].map { try subscribe($0) }
        let heads = try paths.map { path in
            let lines = try room.town.guest().get(path).text
                .components(separatedBy: "\r\n").prefix { $0 != "BEGIN:VEVENT" }
            return lines.filter { line in
                ["UID:", "NAME:", "X-WR-CALNAME:"].contains { line.hasPrefix($0) }
            }
        }
        #expect(heads.allSatisfy { $0.count == 3 })
        #expect(Set(heads.joined()).count == 9)
        for path in paths {
            let secret = path.dropFirst("/calendars/".count).dropLast(".ics".count)
            #expect(!heads.joined().contains { $0.contains(secret) })
        }
    }

    @Test func `a series comes with its rule, its exceptions and what differs`() throws {
        let id = try room.add(
            "Permanence",
            [
                "repeat": "weekly", "every": "1", "ends": "count", "count": "4",
                "except_days": "22/01/2030",
            ])
        let date = try room.dates(id)[1]
        let moved = try room.visit(.malik).put(
            AgendaPaths.occurrence(date.id, in: room.space),
            room.form(
                "Permanence déplacée",
                [
                    "scope": "one", "start_time": "19:00", "end_time": "21:00",
                    "start_day": "2030-01-29",
                ]))
        #expect(moved.status == 303, "\(moved.words)")
        let series = try read(subscribe()).series[0]
        #expect(series.event?.times.rules.map(\.text).first?.contains("FREQ=WEEKLY") == true)
        #expect(series.overrides.map(\.title) == ["Permanence déplacée"])
        #expect(series.overrides.first?.times.start.basic == "20300129T190000")
        #expect(series.overrides.first?.recurrenceID?.basic == date.recurrence)
    }

    @Test func `a date with another room has it beside the place of all, once`() throws {
        let id = try room.add(
            "Permanence",
            ["repeat": "weekly", "every": "1", "ends": "count", "count": "4", "room": "Salle 1"])
        let date = try room.dates(id)[1]
        try room.town.site.database.write { db in
            var own = EventOverride(recurrence: date.recurrence)
            own.room = "Salle 2"
            try OverrideStore(db: db).set(own, of: id)
            own = EventOverride(recurrence: try room.dates(id)[2].recurrence)
            own.title = "Autre"
            try OverrideStore(db: db).set(own, of: id)
        }
        let series = try read(subscribe()).series[0]
        #expect(
            series.overrides.map(\.location) == [
                "Bourse du travail, Salle 2", "Bourse du travail, Salle 1",
            ])
    }

    @Test func `only the digest of the secret is kept, and its last use is shown`() throws {
        let path = try subscribe()
        let secret = path.split(separator: "/").last!.replacing(".ics", with: "")
        #expect(try room.visit(.loic).get(addresses).words.contains("Jamais lue jusqu’ici"))
        #expect(try !room.visit(.loic).get(addresses).text.contains(secret))
        _ = try read(path)
        #expect(try room.visit(.loic).get(addresses).words.contains("Dernière lecture"))
    }

    @Test func `a revoked address answers no more, nor one of a former member`() throws {
        try room.add("Réunion")
        let path = try subscribe()
        #expect(try titles(path) == ["Réunion"])
        let page = try room.visit(.loic).get(addresses)
        let row = try #require(page.values(of: "action").first { $0.contains("subscriptions/") })
        #expect(try room.visit(.amina).delete(row).status == 404)
        #expect(try room.visit(.loic).delete(row).status == 303)
        #expect(try room.town.guest().get(path).status == 404)
        #expect(try room.town.guest().get("/calendars/nothing.ics").status == 404)
    }

    @Test func `what is no longer seen is no longer there`() throws {
        let id = try room.add("Réunion")
        let path = try subscribe()
        let first = try room.town.guest().get(path)
        #expect(
            try room.visit(.malik).put(
                AgendaPaths.event(id, in: room.space),
                room.form("Réunion", ["audience": "moderators", "edition": "2"])
            ).status != 404)
        let hidden = try room.event(id).item.audience == .moderators
        #expect(hidden)
        #expect(try room.town.guest().get(path).headers["ETag"] != first.headers["ETag"])
        #expect(try titles(path).isEmpty)
    }

    @Test func `what has not changed is not sent again`() throws {
        let id = try room.add("Réunion")
        let path = try subscribe()
        let tag = try #require(room.town.guest().get(path).headers["ETag"])
        let again = try room.town.guest().get(path, headers: ["If-None-Match": tag])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        try room.town.wait(60)
        #expect(try room.town.guest().get(path, headers: ["If-None-Match": tag]).status == 304)
        _ = try room.visit(.malik).post(
            AgendaPaths.cancellation(id, in: room.space), ["word": "La salle est prise."])
        let changed = try room.town.guest().get(path, headers: ["If-None-Match": tag])
        #expect(changed.status == 200)
        #expect(changed.text.contains("STATUS:CANCELLED"))
    }

    @Test func `a theme has an address of its own`() throws {
        _ = try room.visit(.malik).post(
            ThemeKind.agenda.all(in: room.space), ["name": "Formations", "colour": "blue"])
        let theme = try #require(
            try room.town.site.database.read {
                try ItemThemeStore(.agenda, db: $0).all(in: room.space)
            }.first)
        try room.add("Stage", ["theme": theme.id.description])
        try room.add("Autre")
        let path = try subscribe(theme.id.description)
        #expect(try titles(path) == ["Stage"])
        #expect(try read(path).series[0].event?.categories == ["Formations"])
    }

    @Test func `an event is a file`() throws {
        let id = try room.add("Réunion")
        let answer = try room.visit(.loic).get(AgendaPaths.file(id, in: room.space))
        #expect(
            answer.headers["Content-Disposition"]?.contains("R%C3%A9union.ics") == true)
        #expect(answer.text.contains("SUMMARY:Réunion"))
        #expect(try room.page(id).words.contains("Ajouter à mon agenda"))
    }

    @Test func `there are twenty addresses at most, with short names`() throws {
        let long = try room.visit(.loic).post(
            addresses, ["scope": "all", "name": String(repeating: "a", count: 61)])
        #expect(long.status == 422)
        #expect(try room.visit(.loic).post(addresses, ["scope": "x", "name": ""]).status == 422)
        for _ in 0..<20 { _ = try subscribe() }
        #expect(try room.visit(.loic).post(addresses, ["scope": "all", "name": ""]).status == 422)
    }
}
