import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

/// A week on a site of the tests' own, by the job and the pages alone.
@Suite("A week of checking links") struct WeekTests {
    let here: LinksTown

    init() throws {
        here = try LinksTown(patience: .seconds(2))
        let site = here.field.address("")
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/bonne", "/nouvelle": .page("Bonjour")
            case "/demenagee": .moved(301, site + "/nouvelle")
            case "/lente": .silence
            default: .status("404 Not Found")
            }
        }
    }

    /// Lets time pass, and the server do what it does by itself.
    private func wait(_ days: Double) throws {
        here.town.pass(days * LinksTown.day)
        try Jobs(here.town.site).schedule()
        try Jobs(here.town.site, .only("links.check")).runDue()
    }

    @Test func `the good stay, the moved are proposed, the slow and dead are said`() throws {
        var ids: [String: Item.ID] = [:]
        for name in ["bonne", "demenagee", "lente", "morte"] {
            ids[name] = try here.add("La page " + name, here.field.address("/" + name))
        }
        for days in [0, 3.6, 3.6] { try wait(days) }
        let list = try here.list()
        #expect(list.words.components(separatedBy: "Injoignable depuis").count == 3)
        let malik = try here.visit(.malik)
        let care = try malik.get(LinksPaths.care(in: here.space))
        #expect(!care.words.contains("La page bonne"))
        for name in ["demenagee", "lente", "morte"] {
            #expect(care.words.contains("La page " + name), "\(name)")
        }
        #expect(care.words.contains("Le site met trop de temps"))
        #expect(care.words.contains("La page n’existe pas"))

        let moved = try #require(ids["demenagee"])
        #expect(try here.decide("move", moved, here.field.address("/nouvelle")).status == 303)
        let dead = try #require(ids["morte"])
        let archive = try #require(ArchiveAddress.of(here.link(dead)))
        #expect(try here.decide("archive", dead, archive.text).status == 303)
        #expect(try here.decide("keep", try #require(ids["lente"])).status == 303)
        let left = try malik.get(LinksPaths.care(in: here.space))
        #expect(left.words.contains("Aucun lien n’attend de décision"))
        let visit = try malik.get(LinksPaths.visit(moved, in: here.space))
        #expect(visit.location == here.field.address("/nouvelle"))
    }

    @Test func `what failed twice and answers again is never called dead`() throws {
        here.field.set { asked in
            asked.path == "/robots.txt" ? .status("404 Not Found") : .status("500 Oops")
        }
        let id = try here.add("Site", here.field.address("/page"))
        for days in [0, 3.6] { try wait(days) }
        #expect(try here.link(id).record.failures == 2)
        here.field.set { _ in .page("Bonjour") }
        try wait(3.6)
        #expect(try here.link(id).record.verdict == .alive)
        #expect(try !here.list().words.contains("Injoignable"))
    }

    @Test func `many failures within a week are not enough`() throws {
        here.field.set { _ in .status("404 Not Found") }
        let id = try here.add("Site", here.field.address("/page"))
        for _ in 0..<5 {
            try here.visit(.malik).post(LinksPaths.check(id, in: here.space))
            try wait(1)
        }
        #expect(try here.link(id).record.failures >= 5)
        #expect(try here.link(id).record.verdict == .failing)
        #expect(try !here.list().words.contains("Injoignable"))
    }
}
