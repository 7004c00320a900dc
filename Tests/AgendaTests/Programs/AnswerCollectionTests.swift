import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("One's own answers on a telephone") struct AnswerCollectionTests {
    let here: PhoneTown
    var town: Town { here.town }

    init() throws { here = try PhoneTown() }

    private static let calendar = "/dav/calendars/" + Place.centre.rawValue + "~answers/"

    private func dates(_ id: Item.ID) throws -> [Agenda.Occurrence] {
        try town.site.database.read { try OccurrenceStore(db: $0).all(of: id) }
    }

    private func answer(
        _ date: Agenda.Occurrence, _ word: String, by resident: Resident = .amina
    ) throws {
        let answer = try town.visit(as: resident).post(
            GatheringPaths.answers(date.id, in: here.space), ["answer": word, "guests": "0"])
        #expect(answer.status == 303, "\(answer.words)")
    }

    private func open(_ title: String, _ changes: FormFields = [:]) throws -> Item.ID {
        let id = try here.add(title, changes)
        _ = try town.visit(as: .malik).put(
            GatheringPaths.rules(id, in: here.space), ["open": "1", "list_for": "members"])
        return id
    }

    @Test func `both calendars of a space are found, each with its name`() throws {
        let home = try Program(of: .amina, town).propfind(
            "/dav/calendars/", "d:displayname", "d:resourcetype", depth: "1")
        #expect(home.hrefs.contains(PhoneTown.calendar))
        #expect(home.hrefs.contains(Self.calendar))
        #expect(home.text.contains("Mes réponses · "))
    }

    @Test func `the dates that one comes to are files, for oneself alone`() throws {
        let series = try dates(open("Permanence", PhoneTown.weekly))
        try answer(series[1], "yes")
        try answer(series[2], "maybe")
        try answer(series[3], "no")
        try answer(series[0], "yes", by: .loic)
        let phone = try Program(of: .amina, town)
        let found = try phone.sync(Self.calendar)
        #expect(found.hrefs == [series[1], series[2]].map { Self.calendar + "\($0.id).ics" })
        let file = try phone.send(.get, found.hrefs[0])
        #expect(file.text.contains("DTSTART;TZID=Europe/Paris:20300122T180000\r\n"))
        #expect(!file.text.contains("RRULE:FREQ=WEEKLY"))
        #expect(!file.text.contains("RECURRENCE-ID"))
        #expect(try Program(of: .loic, town).send(.get, found.hrefs[0]).status == 404)
    }

    @Test func `an answer that is taken back goes with the next sync, a change comes`() throws {
        let date = try dates(open("Réunion"))[0]
        try answer(date, "yes")
        let phone = try Program(of: .amina, town)
        let first = try phone.sync(Self.calendar)
        try here.rename(date.event, "Réunion publique")
        let second = try phone.sync(Self.calendar, since: #require(first.syncToken))
        #expect(second.hrefs == first.hrefs)
        try answer(date, "no")
        let third = try phone.sync(Self.calendar, since: #require(second.syncToken))
        #expect(third.gone == first.hrefs)
    }

    @Test func `a date that is taken out goes, one that is called off says so`() throws {
        let id = try open("Permanence", PhoneTown.weekly)
        let series = try dates(id)
        for date in series { try answer(date, "yes") }
        let malik = try town.visit(as: .malik)
        try malik.put(
            AgendaPaths.occurrence(series[2].id, in: here.space),
            here.form(
                "Permanence", ["scope": "one", "start_day": "2030-01-29", "room": "Salle 2"]))
        for (number, change) in [(1, "remove"), (2, "remove"), (3, "cancel")] {
            try malik.post(
                AgendaPaths.occurrenceCancellation(series[number].id, in: here.space),
                ["scope": "one", "word": "", "do": change])
        }
        let phone = try Program(of: .amina, town)
        let found = try phone.sync(Self.calendar).hrefs
        #expect(found == [series[0], series[3]].map { Self.calendar + "\($0.id).ics" })
        #expect(try !phone.send(.get, found[0]).text.contains("STATUS:CANCELLED"))
        #expect(try phone.send(.get, found[1]).text.contains("STATUS:CANCELLED"))
        let gone = Self.calendar + "\(series[1].id).ics"
        #expect(try phone.send(.get, gone).status == 404)
        // The feed of one's answers says the same.
        let page = try town.visit(as: .amina).post(
            SubscriptionPaths.all(in: here.space), ["scope": "mine", "name": "Téléphone"])
        let address = try #require(page.values(of: "value").first { $0.contains("/calendars/") })
        let feed = try town.guest().get(String(address.dropFirst("http://localhost".count))).text
        #expect(feed.contains("T180000\r\n"))
        #expect(feed.contains("20300115T") && feed.contains("20300205T"))
        #expect(!feed.contains("20300122T") && !feed.contains("20300129T"))
    }

    @Test func `a range and an expansion find them in UTC`() throws {
        let series = try dates(open("Permanence", PhoneTown.weekly))
        for date in series { try answer(date, "yes") }
        let found = try Program(of: .amina, town).send(
            .report, Self.calendar,
            """
            <c:calendar-query \(Program.names)><d:prop><d:getetag/><c:calendar-data>
            <c:expand start="20300120T000000Z" end="20300202T000000Z"/></c:calendar-data></d:prop>
            <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
            <c:time-range start="20300120T000000Z" end="20300202T000000Z"/></c:comp-filter>
            </c:comp-filter></c:filter></c:calendar-query>
            """)
        #expect(found.between("DTSTART:", "&#13;") == ["20300122T170000Z", "20300129T170000Z"])
    }

    @Test func `each answer takes at most fifteen statements`() throws {
        let series = try dates(open("Permanence", PhoneTown.weekly))
        for date in series { try answer(date, "yes") }
        let amina = try town.person(.amina)
        let stage = try SampleStage(
            town.site, in: here.space,
            cast: SampleCast(
                author: amina, moderator: try town.person(.malik),
                administrator: try town.person(.claire), password: Resident.password),
            caller: amina)
        for route in AnswerCollection.kind.routes {
            let cost = try stage.cost(of: route)
            #expect((0...15).contains(cost.statements), "\(cost.name) takes \(cost.statements)")
            #expect([200, 204, 207].contains(cost.status), "\(cost.name): \(cost.status)")
        }
    }

    @Test func `the page of addresses leads to the passwords of programs`() throws {
        let page = try town.visit(as: .amina).get(SubscriptionPaths.all(in: here.space))
        #expect(page.text.contains("href=\"/account/programs\""))
    }
}
