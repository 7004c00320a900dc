import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("The views of the agenda") struct CalendarTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    @Test(arguments: [
        "view=month&date=2030-01", "view=week&date=2030-01-16",
        "view=day&date=2030-01-15", "view=list&date=2030-01-01",
    ])
    func `each has an address, and shows what is in it`(_ query: String) throws {
        try room.add("Assemblée générale")
        let page = try room.list(query)
        #expect(page.status == 200)
        #expect(page.words.contains("Assemblée générale"))
        #expect(page.words.contains("18 h – 20 h"))
        #expect(try !room.list(query.replacing("2030", with: "2031")).words.contains("Assemblée"))
    }

    @Test func `what lasts for weeks is in every month that it touches`() throws {
        try room.add(
            "Campagne", ["whole_days": "1", "start_day": "2030-01-20", "end_day": "2030-04-10"])
        for month in ["2030-01", "2030-03", "2030-04"] {
            #expect(try room.list("view=month&date=\(month)").words.contains("Campagne"))
        }
        #expect(try !room.list("view=month&date=2030-06").words.contains("Campagne"))
        #expect(try !room.list("view=day&date=2030-04-11").words.contains("Campagne"))
        #expect(try room.list("view=day&date=2030-04-10").words.contains("Campagne"))
    }

    @Test func `a busy day shows the first of it and how many more there are`() throws {
        for number in 1...6 { try room.add("Atelier \(number)") }
        let page = try room.list("view=month&date=2030-01")
        #expect(page.words.contains("et 4 autres"))
        #expect(try room.list("view=day&date=2030-01-15").words.contains("Atelier 6"))
    }

    @Test func `a theme is shown alone`() throws {
        let answer = try room.visit(.malik).post(
            ThemeKind.agenda.all(in: room.space), ["name": "Formations", "colour": "rose"])
        #expect(answer.status == 303)
        let theme = try #require(
            try room.town.site.database.read {
                try ItemThemeStore(.agenda, db: $0).all(in: room.space)
            }.first)
        try room.add("Stage", ["theme": theme.id.description])
        try room.add("Réunion")
        let page = try room.list("view=month&date=2030-01&theme=\(theme.id)")
        #expect(page.words.contains("Stage") && !page.words.contains("Réunion"))
    }

    @Test func `what is for moderators is in nobody else's month`() throws {
        try room.add("Bureau", ["audience": "moderators"])
        #expect(try !room.list("view=month&date=2030-01").words.contains("Bureau"))
        #expect(try room.list("view=month&date=2030-01", as: .malik).words.contains("Bureau"))
    }

    @Test func `an address that means nothing shows today`() throws {
        #expect(try room.list("view=year&date=2030-02-31&theme=x").status == 200)
    }
}
