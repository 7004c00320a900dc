import Foundation
import TestKit
import Testing

@Suite("What's new: how far back") struct PeriodTests {
    let notebook: Notebook

    /// Published just before midnight between Sunday and Monday in Paris, and just after.
    init() throws {
        notebook = try Notebook()
    }

    private func wait(hours: Double) throws { try notebook.town.wait(hours * 3600) }

    @Test func `today begins at midnight in the zone of the space`() throws {
        try notebook.publish("Lundi après-midi")
        // From Monday 14 h 30 to Tuesday 0 h 30 in Paris, still Monday in Greenwich.
        try wait(hours: 10)
        try notebook.publish("Mardi à minuit et demi")
        let page = try notebook.page(.amina, "?period=day")
        #expect(page.mentions("Mardi à minuit et demi"))
        #expect(!page.mentions("Lundi après-midi"))
    }

    @Test func `the week is today and the six days before`() throws {
        try notebook.publish("Ce lundi")
        try wait(hours: 24 * 6)
        #expect(try notebook.page(.amina, "?period=week").mentions("Ce lundi"))
        try wait(hours: 24)
        #expect(try !notebook.page(.claire, "?period=week").mentions("Ce lundi"))
        #expect(try notebook.page(.claire, "?period=month").mentions("Ce lundi"))
    }

    @Test func `the month is today and the twenty-nine days before`() throws {
        try notebook.publish("Ce lundi")
        try wait(hours: 24 * 29)
        #expect(try notebook.page(.loic, "?period=month").mentions("Ce lundi"))
        try wait(hours: 24)
        #expect(try !notebook.page(.loic, "?period=month").mentions("Ce lundi"))
        #expect(try notebook.page(.loic, "?period=all").mentions("Ce lundi"))
    }

    @Test func `since my last visit shows what came after it and not what came before`() throws {
        try notebook.publish("Pendant la visite")
        try wait(hours: 0.1)
        _ = try notebook.page(.amina)
        try wait(hours: 24)
        try notebook.publish("Après la visite")
        let page = try notebook.page(.amina, "?period=visit")
        #expect(page.mentions("Après la visite"))
        #expect(!page.mentions("Pendant la visite"))
        // The visit goes on: its second page shows the same.
        try wait(hours: 0.2)
        #expect(try notebook.page(.amina, "?period=visit").mentions("Après la visite"))
    }

    @Test func `an unknown period is that of the last visit`() throws {
        #expect(try notebook.page(.amina, "?period=fortnight").status == 200)
    }

    @Test func `days stand newest first, with their names in full`() throws {
        try notebook.publish("Premier")
        try wait(hours: 24)
        try notebook.publish("Second")
        let words = try notebook.page(.amina, "?period=all").words
        let tuesday = try #require(words.range(of: "mardi 4 juin 2019"))
        let monday = try #require(words.range(of: "lundi 3 juin 2019"))
        #expect(tuesday.lowerBound < monday.lowerBound)
    }
}
